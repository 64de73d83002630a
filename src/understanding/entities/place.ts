const KINDS = 'thôn xóm ấp bản buôn làng tổ khu đường ngõ ngách hẻm xã phường cầu chợ'.split(' ');
const LONG_KINDS = ['tổ dân phố', 'khu phố', 'thị trấn'];
const eitherCase = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`;
const KIND = [...LONG_KINDS, ...KINDS].map(eitherCase).join('|');
const NAME = `(?!(?:${KIND}) )\\p{Lu}\\p{L}*`;
const PLACE = new RegExp(
  `(?<!\\p{L})(?:${KIND})(?: số)? (?:\\d+[A-Za-z]?(?:/\\d+)*(?!\\p{L})|${NAME}(?: ${NAME}){0,3})`,
  'u',
);

/** A place named in the commune or beyond it: "thôn 3", "ngõ 12", "xã Tân Lập". A name needs its capitals. */
export const placeIn = (cleaned: string): string | undefined => PLACE.exec(cleaned)?.[0];
