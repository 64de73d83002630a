import { defineConfig } from 'vitest/config';

/** One project a kind of test; `npm test` runs them all, `npx vitest run --project unit` one of them. */
const project = (name: string, timeout: number, extra = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 10_000),
      project('conversation', 20_000),
      project('http', 20_000),
      project('browser', 60_000, { fileParallelism: false }),
      project('fault', 300_000, { fileParallelism: false }),
    ],
    maxWorkers: 2,
  },
});
