import { describe, expect, it } from 'vitest';
import { readExampleFiles, sentencesByIntent } from '../../../src/knowledge/examples.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { fromLegacyEncoding } from '../../../src/understanding/repair/legacy-encodings.js';

/** The codes of TCVN3 from A1 to FE in their order; a dot where it has no Vietnamese letter. */
const TCVN3_BYTES = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
/** VNI-Windows builds most letters of a plain one and one of these. */
const VNI_MARKS: readonly [letters: string, bases: string, mark: string][] = [
  ['áéóúýớứ', 'aeouyôö', 'ù'],
  ['àèòùỳờừ', 'aeouyôö', 'ø'],
  ['ảẻỏủỷởử', 'aeouyôö', 'û'],
  ['ãẽõũỹỡữ', 'aeouyôö', 'õ'],
  ['ạẹọụợự', 'aeouôö', 'ï'],
  ['âêô', 'aeo', 'â'],
  ['ấếố', 'aeo', 'á'],
  ['ầềồ', 'aeo', 'à'],
  ['ẩểổ', 'aeo', 'å'],
  ['ẫễỗ', 'aeo', 'ã'],
  ['ậệộ', 'aeo', 'ä'],
  ['ă', 'a', 'ê'],
  ['ắ', 'a', 'é'],
  ['ằ', 'a', 'è'],
  ['ẳ', 'a', 'ú'],
  ['ẵ', 'a', 'ü'],
  ['ặ', 'a', 'ë'],
  ['íìỉĩịỵđơư', 'íìæóòîñôö', ''],
];

const LETTERS = Array.from('áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const SENTENCES = [
  'Tôi muốn đăng ký khai sinh cho con gái mới sinh tháng trước',
  'Thủ tục đăng ký kết hôn với người nước ngoài cần những giấy tờ gì?',
  'Chứng thực bản sao từ bản chính giấy phép lái xe ở đâu, lệ phí bao nhiêu',
  'Đăng ký biến động đất đai khi chuyển nhượng quyền sử dụng đất',
  'Xin cấp giấy xác nhận tình trạng hôn nhân để mua nhà',
  'Ông nội tôi vừa mất, gia đình cần làm khai tử và hưởng mai táng phí',
  'Hồ sơ đăng ký thường trú, tạm trú cho người thuê nhà trọ',
  'Cấp lại thẻ căn cước bị mất hoặc bị hỏng thì nộp ở xã hay huyện',
  'Hòa giải tranh chấp đất đai giữa hai hộ liền kề',
  'Đề nghị hưởng trợ cấp xã hội hằng tháng cho người khuyết tật',
  'Chứng thực chữ ký trong văn bản ủy quyền nhận tiền lương hưu',
  'Cải chính hộ tịch do ghi sai ngày, tháng, năm sinh của mẹ',
  'Đăng ký nhận cha, mẹ, con ngoài giá thú cần những điều kiện gì',
  'Đăng ký thành lập hộ kinh doanh ăn uống tại chợ Bưởi',
  'Nghĩa vụ của người giám hộ; quỹ đất ở, chỗ để xe, kỹ thuật, ỷ lại',
];

/** Font capitals: all but seven letters have only the small code. */
const tcvn3Codes = new Map(
  Array.from(TCVN3_BYTES, (letter, at): [string, string] => [letter, String.fromCharCode(0xa1 + at)]),
);
const vniCodes = new Map(
  VNI_MARKS.flatMap(([letters, bases, mark]) =>
    Array.from(letters, (letter, at): [string, string] => [letter, bases[at]! + mark]),
  ),
);

function inTcvn3(text: string): string {
  return Array.from(text, (letter) => tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase()) ?? letter).join(
    '',
  );
}

function inVni(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    const codes = vniCodes.get(small) ?? small;
    return letter === small ? codes : codes.toUpperCase();
  }).join('');
}

describe('fromLegacyEncoding, TCVN3', () => {
  it.each(SENTENCES)('reads %s', (sentence) => {
    expect(inTcvn3(sentence)).not.toBe(sentence);
    expect(fromLegacyEncoding(inTcvn3(sentence)).toLowerCase()).toBe(sentence.toLowerCase());
    expect(fromLegacyEncoding(inTcvn3(sentence).normalize('NFD')).toLowerCase()).toBe(sentence.toLowerCase());
  });

  it('reads what old documents hold', () => {
    const pairs = [
      ['§¨ng ký khai sinh', 'Đăng ký khai sinh'],
      ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
      ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
      ['C¨n cø NghÞ ®Þnh sè 15/CP', 'Căn cứ Nghị định số 15/CP'],
      ['quyÕt ®Þnh cña Bé tr\u00ADëng Bé Tµi chÝnh', 'quyết định của Bộ trưởng Bộ Tài chính'],
      ['GIÊY CHøNG NHËN KÕT H¤N', 'GIẤY CHỨNG NHẬN KẾT HÔN'],
      ['Chøng thùc di chóc', 'Chứng thực di chúc'],
      ['thñ tôc khai tö', 'thủ tục khai tử'],
      ['cho em hái ®¨ng ký « t« ¹', 'cho em hỏi đăng ký ô tô ạ'],
    ];
    for (const [old, meant] of pairs) expect(fromLegacyEncoding(old!)).toBe(meant);
  });

  it('knows every letter, small and large', () => {
    for (const letter of LETTERS) {
      const large = letter.toUpperCase();
      const code = tcvn3Codes.get(letter)!;
      const toneless = large.normalize('NFD').replace(TONES, '').normalize('NFC');
      const largeCode = tcvn3Codes.get(large) ?? (tcvn3Codes.get(toneless) ?? toneless) + code;
      expect(fromLegacyEncoding(`§¨ng ký kÕt h«n ${code}x`)).toBe(`Đăng ký kết hôn ${letter}x`);
      expect(fromLegacyEncoding(`§¨ng ký kÕt h«n ${largeCode}x`)).toBe(`Đăng ký kết hôn ${large}x`);
    }
  });

  it('finds the letter whose soft hyphen was lost, where no other word is possible', () => {
    expect(fromLegacyEncoding('kh«ng ®îc h\u00ADëng l¬ng ë trêng häc')).toBe('không được hưởng lương ở trường học');
  });

  it('leaves numbers, signs and lines as they are', () => {
    const old = '· §¬n xin chøng thùc (02 b¶n)\r\n§ 5, 100m², 0912 345 678 © H42.15-261105-0031';
    const meant = '· Đơn xin chứng thực (02 bản)\r\n§ 5, 100m², 0912 345 678 © H42.15-261105-0031';
    expect(fromLegacyEncoding(old)).toBe(meant);
  });
});

describe('fromLegacyEncoding, VNI', () => {
  it.each(SENTENCES)('reads %s', (sentence) => {
    expect(inVni(sentence)).not.toBe(sentence);
    expect(fromLegacyEncoding(inVni(sentence))).toBe(sentence);
    expect(fromLegacyEncoding(inVni(sentence.toUpperCase()))).toBe(sentence.toUpperCase());
    expect(fromLegacyEncoding(inVni(sentence).normalize('NFD'))).toBe(sentence);
  });

  it('reads what old documents hold', () => {
    const pairs = [
      ['Ñaêng kyù khai sinh', 'Đăng ký khai sinh'],
      ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
      ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
      ['chöùng thöïc chöõ kyù', 'chứng thực chữ ký'],
      ['tranh chaáp ñaát ñai', 'tranh chấp đất đai'],
      ['khai töû', 'khai tử'],
    ];
    for (const [old, meant] of pairs) expect(fromLegacyEncoding(old!)).toBe(meant);
  });

  it('knows every letter, small and large', () => {
    for (const letter of LETTERS) {
      for (const form of [letter, letter.toUpperCase()]) {
        expect(fromLegacyEncoding(`Ñaêng kyù keát hoân ${inVni(form)}x`)).toBe(`Đăng ký kết hôn ${form}x`);
      }
    }
  });
});

describe('fromLegacyEncoding, texts of two kinds', () => {
  it('reads the old words among plain ones', () => {
    expect(fromLegacyEncoding('cho hoi: §¬n xin ly h«n lam sao ad')).toBe('cho hoi: Đơn xin ly hôn lam sao ad');
    expect(fromLegacyEncoding('file word: Giaáy xaùc nhaän ct07')).toBe('file word: Giấy xác nhận ct07');
  });

  it('reads an old part and leaves the Unicode around it', () => {
    const text = 'Thủ tục này là gì: §¨ng ký khai sinh vµ kÕt h«n, khó quá ạ';
    expect(fromLegacyEncoding(text)).toBe('Thủ tục này là gì: Đăng ký khai sinh và kết hôn, khó quá ạ');
  });
});

describe('fromLegacyEncoding, what is never changed', () => {
  it.each([
    ['nothing', ''],
    ['Vietnamese with few marks', 'có gì mà khó thế, chú là ai, hoà giải, thuê nhà'],
    ['Vietnamese with soft hyphens', 'khai\u00ADsinh và kết hôn, th\u00ADa chú'],
    ['the letter eth for Đ', 'Ðà Nẵng, Ðông Hà, Ði làm'],
    [
      'French',
      'Où est la mairie ? Je voudrais un extrait de naissance, très tôt, à côté du château. C’est déjà l’été en Haïti.',
    ],
    ['French words', 'trop tôt'],
    ['French names', 'le mot thaï où'],
    ['German', 'Grüße aus München, ich möchte für die Eheschließung über § 5 Gebühren wissen. Schöne Tür!'],
    ['Spanish', '¿Dónde está el niño? Aún no sé, mañana será más fácil. ¡Qué año! Mª José'],
    ['Portuguese', 'Não são irmãos; a mãe põe o pão. São João, aviões, coração'],
    ['Swedish', 'en lång kö, så då må du gå på två små åar'],
    ['Norwegian', 'nå må du gå på do, så får du øl'],
    ['Danish', 'på så få år må du nå å og ø'],
    ['Finnish', 'Hyvää päivää, tämä on mökki, hän ei näe'],
    ['Turkish', 'çok güzel gün, teşekkürler, süt ve üzüm'],
    ['Catalan', 'raïm, veïna, suïs, col·legi'],
    ['Irish', 'Meán Fómhair, Seán'],
    ['English', 'The café near Zoë’s — naïve résumé, 5 µm, 20 °C, £5, ¥100, ½ cup, © 2024 Zalo®'],
    ['UTF-8 shown as Latin-1', 'ÄÄng kÃ½ khai sinh'],
    ['Russian', 'Здравствуйте, это паспорт'],
    ['Chinese', '你好,我要登记'],
    ['pinyin', 'nín hào, wèi, lù, zài nà lǐ'],
    ['emoji', '👍🏽❤️😂👨‍👩‍👧'],
    ['a phone number', '+84 912.345.678 (máy bàn 0238-3831-999)'],
    ['land', '100m² đất ở, 5×20 m, ±1 m'],
    ['HTML', '<p class="x">khai&nbsp;sinh © §§</p>'],
    ['JSON', '{"name":"Zoë","size":"½"}'],
    ['signs', '§ © ® « » ¡ ¿ · ¸ ¨ ´ µ ª º ¹ ² ³ ¼ ½ ¾ × ÷'],
    ['half a pair', 'a\uD83Db \uDE00'],
  ])('%s', (_, text) => {
    for (const form of [text, text.normalize('NFC'), text.normalize('NFD')])
      expect(fromLegacyEncoding(form)).toBe(form);
  });

  it('any example sentence, composed or in pieces, small or large', () => {
    const sentences = [...sentencesByIntent(readExampleFiles(fromRoot('content'))).values()].flat();
    expect(sentences.length).toBeGreaterThan(1000);
    const changed = sentences
      .flatMap((one) => [one, one.normalize('NFD'), one.toUpperCase()])
      .filter((one) => fromLegacyEncoding(one) !== one);
    expect(changed).toEqual([]);
  });
});

describe('fromLegacyEncoding, long texts', () => {
  it('reads a text a thousand times as long as a thousand texts', () => {
    for (const old of ['§¨ng ký khai sinh. ', 'Ñaêng kyù khai sinh. ']) {
      expect(fromLegacyEncoding(old.repeat(1000))).toBe('Đăng ký khai sinh. '.repeat(1000));
    }
  });

  it('gives endless words and heaps of marks back', () => {
    for (const part of ['A¸', '§', 'aâ', 'a\u0316\u0301', '\u0316\u0301', '\u00AD', 'Ñ', '«x»'])
      expect(fromLegacyEncoding(part.repeat(20_000))).toBe(part.repeat(20_000));
  });
});
