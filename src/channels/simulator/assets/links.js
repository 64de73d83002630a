const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]|\b(?:[a-z0-9-]+\.)+(?:vn|com|org)\b(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])?/gi;

// Vietnamese numbers have 10 or 11 digits, hotlines 8 to 10, emergency calls 3. A longer row of digits, or one that hangs
// on a hyphen or a slash, is a dossier or an identity number.
const PHONE =
  /(?<![\d.\-/+])(?:(?:\+84|0)(?:[ .]?\d){9,10}|1[89]00(?:[ .]?\d){4,6}|(?<=(?:gọi|số|hoặc|ngay|•) (?:11[1-5], )*)11[1-5])(?![ .\-/]?\d)/gi;

const addressOf = (found) => (/^https?:/i.test(found) ? found : `https://${found}`);
const callOf = (found) => `tel:${found.replace(/[ .]/g, '')}`;

function split(text, pattern, hrefOf) {
  const parts = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    parts.push({ text: text.slice(from, index) }, { text: found, href: hrefOf(found) });
    from = index + found.length;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}

/** The text in parts, addresses and telephone numbers with where they lead. */
export function withLinks(text) {
  return split(text, ADDRESS, addressOf).flatMap((part) => (part.href ? [part] : split(part.text, PHONE, callOf)));
}
