import { expect } from 'vitest';
import type { Phone, Reply } from './phone.js';

/** The same question in the words of two citizens. */
export const QUESTIONS = {
  zalo: 'làm giấy khai sinh cho con cần giấy tờ gì',
  messenger: 'dang ky khai sinh can gi',
};

/** The whole guide to birth registration in one bubble: papers, time, fee, place, source and date, with buttons. */
export function expectGuide(reply: Reply | undefined): void {
  const words = reply?.words ?? '';
  expect(words).toMatch(/1\. Tờ khai đăng ký khai sinh.*2\. Giấy chứng sinh.*3\. Căn cước/s);
  expect(words).toMatch(/Trong ngày làm việc.*miễn lệ phí.*Trung tâm Phục vụ hành chính công xã/s);
  expect(words).toMatch(/Nguồn: .*\d{2}\/\d{4}.*Kiểm tra ngày \d{2}\/\d{2}\/\d{4}/);
  expect(reply?.buttons).toEqual(expect.arrayContaining(['Ai đi làm được', 'Lệ phí']));
}

/** Whoever writes for the first time is told who speaks, then gets the answer. */
export async function expectIntroductionAndGuide(phone: Phone, question: string): Promise<void> {
  const [introduction, guide] = await phone.write(question, 2);
  expect(introduction?.words).toMatch(/trợ lý tự động.*không phải người thật/s);
  expectGuide(guide);
}
