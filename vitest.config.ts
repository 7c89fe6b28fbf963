import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 120_000, include: [] as string[] }

/**
 * Run on PostgreSQL only: whole servers, of which the browser tests have the embedded kind; the minute limit, whose test
 * needs a quick machine; what PGlite cannot do; and slow files about rules that do not depend on the kind of database.
 * Migrations, locks, and reading and writing of every table are tried on both.
 */
const postgresOnly = [
  'test/e2e/*.db.test.ts',
  'test/exact/*.db.test.ts',
  'test/receivables/cachedBooks.db.test.ts',
  'test/http/*.db.test.ts',
  'test/database/postgres/*.db.test.ts',
  'test/exact/{background,connection,sync,writes}/*.db.test.ts',
  'test/clients/{corpus,search}/*.db.test.ts',
  'test/desk/*.db.test.ts',
]

/**
 * Other files that use a database run twice, on PGlite and on real PostgreSQL; the rest once. Four at a time keep two
 * cores busy, because many of them wait for a process or a limit. Browser tests run last, three files at a time.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/countReporter.ts'],
    maxWorkers: 4,
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled') },
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
          exclude: postgresOnly,
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
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
