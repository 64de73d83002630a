/** As the pagination component of govuk-frontend takes it. */
export interface Paging {
  landmarkLabel: string;
  previous?: { text: string; href: string };
  next?: { text: string; href: string };
  items?: ({ ellipsis: true } | { number: number; href: string; current: boolean; visuallyHiddenText: string })[];
}

/** Numbered pages with gaps: 1 … 4 [5] 6 … 12. Undefined where one page holds all. */
export function numberedPaging(page: number, pages: number, address: (page: number) => string): Paging | undefined {
  if (pages <= 1) return undefined;
  const shown = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  const items: NonNullable<Paging['items']> = [];
  let before = 0;
  for (const number of numbers) {
    if (number - before > 1) items.push({ ellipsis: true });
    items.push({ number, href: address(number), current: number === page, visuallyHiddenText: `Trang ${number}` });
    before = number;
  }
  return {
    landmarkLabel: 'Các trang kết quả',
    items,
    ...(page > 1 && { previous: { text: 'Trang trước', href: address(page - 1) } }),
    ...(page < pages && { next: { text: 'Trang sau', href: address(page + 1) } }),
  };
}

/** A transcript begins with its newest page: "previous" leads to older messages. */
export function transcriptPaging(page: number, pages: number, address: (page: number) => string): Paging | undefined {
  if (pages <= 1) return undefined;
  return {
    landmarkLabel: 'Tin cũ hơn và mới hơn',
    ...(page < pages && { previous: { text: 'Tin cũ hơn', href: address(page + 1) } }),
    ...(page > 1 && { next: { text: 'Tin mới hơn', href: address(page - 1) } }),
  };
}

export const pagesFor = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));
