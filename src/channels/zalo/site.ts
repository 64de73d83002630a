/** What Zalo looks for on a domain before it sends webhooks there: either of the two is enough. */
export interface SiteVerification {
  /** For the head of the page at `/`. */
  metaTag: string;
  /** Name of the page to serve at the root of the domain. */
  fileName: string;
  page: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param code the code of the page "Xác thực domain" in Zalo's developer console */
export function siteVerification(code: string): SiteVerification {
  const content = code.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
  const metaTag = `<meta name="zalo-platform-site-verification" content="${content}">`;
  return {
    metaTag,
    fileName: `zalo_verifier${code}.html`,
    page: `<!doctype html><html lang="vi"><head><meta charset="utf-8">${metaTag}<title>Zalo</title></head></html>`,
  };
}
