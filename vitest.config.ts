import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 30_000, hookTimeout: 120_000, include: [] as string[] }

/**
 * Files that use a database run twice, on PGlite and on real PostgreSQL; the others once.
 * Browser tests run last and one file at a time, because a browser needs the whole machine.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/countReporter.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.db.test.ts', 'test/**/*.e2e.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'pglite',
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/setup/pglite.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'postgres',
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/setup/postgres.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          globalSetup: ['test/setup/moneyClients.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
