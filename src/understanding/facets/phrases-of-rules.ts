import type { Facet } from '../types.js';

/** How citizens ask what the law says and what goes wrong, and words that ask for nothing. */

export const LEGAL_BASIS = `
  luật nào, luật gì, nghị định nào, thông tư nào, nghị định mấy, nghị định số, nghị định gì, thông tư số, căn cứ nào,
  căn cứ vào đâu, căn cứ vào luật, căn cứ luật, căn cứ pháp lý, cơ sở pháp lý, theo luật, theo luật nào,
  theo quy định nào, quy định nào, quy định ở đâu, quy định tại đâu, luật quy định, luật .. nói, luật .. ghi,
  điều mấy, điều nào, điều luật nào, khoản mấy, khoản nào, văn bản nào, văn bản nào quy định, theo văn bản,
  theo nghị định, có đúng luật, đúng luật không, luật cho phép, quyết định nào, quyết định số mấy`;

export const MISTAKE = `
  lưu ý, chú ý, hay sai, hay bị sai|trả|từ|lỗi|thiếu, thường sai, bị trả lại, bị trả về, sai sót thường, để khỏi bị,
  tránh sai, dễ sai, tránh bị, sai chỗ nào, sai ở chỗ nào, sai ở đâu, sao bị trả, vì sao bị trả, bị từ chối, bị bác,
  ký sẵn, lỡ ký, đã ký sẵn, lỡ .. có sao không, có sao không, không sao chứ, có làm sao, sao cho đúng,
  ghi sao cho đúng, ghi thế nào cho đúng, ghi chung chung, ghi thêm câu, ghi câu, đúng hay sai, là đúng hay sai,
  có đúng thế, có đúng vậy, đúng thế không, vậy là sai, có đúng quy định, photo của bản photo, bản photo .. sao y,
  bản photo .. chứng, bản sao .. sao y, photo .. photo, ban photo cua, không có bản gốc, mất quyền, có mất quyền,
  bị mất quyền, có ảnh hưởng, ảnh hưởng gì, có bị mất|xóa|cắt|thu|ép|dừng|trừ|trả|từ|hủy|vô, bị xử lý, xử lý kiểu,
  có bị gì, có bị gì không, phải .. cắt khẩu .. trước, cắt khẩu trước, trước không hay, hay phải .. trước,
  có giải quyết không, xã có giải quyết, hay phải làm hợp đồng, hay chỉ cần, hay phải đập, kiện thẳng`;

/** Words that hold those of a facet and ask for nothing. */
export const NO_FACET = `
  chưa bao giờ, chưa bao giờ có|được|nhận|lấy, không bao giờ, không bao giờ có|được, chưa khi nào,
  chưa khi nào có|được, bất cứ khi nào, lúc nào cũng, bao giờ cũng, chưa ai, không ai, chẳng ai, chả ai, chưa có ai,
  đâu có ai, không có ai, mỗi nơi nói, mỗi nơi một, khắp nơi, không biết đâu, không đâu, thấy đâu, đâu hết, đâu cả,
  chứ đâu, biết đâu, chưa khai gì, chẳng có gì, không có gì, không có giấy gì, không có giấy tờ gì, không có giấy nào,
  không có giấy tờ nào, không có tờ giấy nào, chưa có gì, không có lương .. gì hết, tờ khai sinh, tờ khai tử,
  to khai sinh, to khai tu, đơn vị, đơn thân, thuế khoán, đóng thuế khoán, vợ chồng .. đi làm|xuất|học|xa|biển|lao,
  đều .. đi làm, đi làm công|ca|xa|ăn|thuê|mướn|thợ|hết, thời gian ở|bên|đó|tạm|cư|qua|này|trước, xin lưu ý cán bộ,
  chú ý nghe, buổi tiếp công dân, hai người làm chứng, người làm chứng, có gì khác, ngày nào cũng, hôm nào cũng,
  lần nào cũng, ai cũng biết, ai cũng muốn, ai cũng nói, trả tiền mai táng, chế độ nào cũng, số điện thoại,
  theo luật bao, thì theo luật, quá trời, quá đi, bỏ tiền ra, nhờ xã, nhờ cán bộ, nhờ ủy ban, nhờ bot, đi nhờ,
  mới nhớ, moi nho, khai vắng mặt, báo vắng mặt, đăng ký trước, xong chưa ưng|có, có ai nói, trả lời cho,
  bán hàng online, bán online`;

/** Hints and circumstances: they say what is asked only where nothing clearer stands in the message. */
export const UNLESS_CLEARER: Readonly<Partial<Record<Facet, string>>> = {
  documents: `
    bộ hồ sơ, cần bản sao, cần hợp đồng, xét nghiệm adn, kết quả adn, giấy adn, có chịu không, giấy của .. được không,
    bằng cách nào cho, không biết viết đơn, =cần .. không, co can .. khong, có phải xin .. không,
    có phải mua .. không, có đòi .. không, đã có trên vneid, có trên vneid rồi, tích hợp .. vneid rồi, bỏ .. rồi thì, có bắt .. không`,
  time: 'khi nào, bao giờ công|cập|đến|tới|đi, hôm nào, lúc nào, chừng nào, thời điểm nào',
  fee: 'miễn phí, trả tiền, học phí',
  place: `
    =lại đâu, xã đâu, =đâu con|hi|hè|nhận, về quê, ve que, về xã cũ, về bản cũ, về nơi, về tận, phải về, lên huyện,
    lên tỉnh, lên sở, lên phòng, lên thành phố, ở huyện, qua công an nữa, ra công an xã, lên công an, hay phải lên,
    hay phải về, hay lên, hay về, hay phải ra, hay phải qua, đang ở trọ, nơi đang ở, chỗ đang ở, nơi tạm trú,
    chỗ tạm trú, xã .. được không, xã này .. được không, tại xã .. .. được không, ở xã .. .. được không,
    ở đây .. .. được không, xã có .. không`,
  who: `
    có được không, có làm được, làm được không, của ai,
    ông|bà|bố|mẹ|má|ba|cha|chồng|vợ|cháu|dâu|rể|gái|trai|ngoại|nội|chú|bác|dì|cậu .. .. được không|chứ,
    ông|bà|bố|mẹ|má|ba|cha|chồng|vợ|cháu|dâu|rể|gái|trai|ngoại|nội|chú|bác|dì|cậu .. .. có được,
    tuổi .. .. được không|chứ|chưa, độc thân .. được không|chứ, có cho .. .. không, có bị cấm, cần chữ ký, hỏi ý`,
  form: 'tờ khai, đơn viết, viết đơn',
  mistake: `
    =lỡ, không chịu ghi|ký|làm|đăng|xác|nhận|chứng, không khớp, báo lỗi, cứ báo, báo sai, trả về, hay bị, ký trước,
    trước rồi mới, phải qua .. trước, bản photo .. .. được không, có ghi không, bị gì không`,
  deadline:
    'khi nào nộp, bao giờ nộp, nộp .. .. khi nào, nộp .. .. bao giờ, =quá # ngày, =quá # tháng, =quá sáu mươi, =quá ba mươi, khai trễ, khai muộn, nộp trễ, nộp muộn, làm trễ',
};
