/** JSON as Meta sends it: everything outside ASCII escaped, and every slash. The signature covers these very bytes. */
export function metaJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
