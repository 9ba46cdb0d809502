import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: 'test', include: ['unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'host',
          root: 'test',
          include: ['host/**/*.test.ts'],
          globalSetup: ['host/harness/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
