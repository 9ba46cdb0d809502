import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: 'test', include: ['unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'host',
          // A workbench on a busy machine may lose a hover or a focus; a fault of ours fails every time.
          retry: 3,
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
