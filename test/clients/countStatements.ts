import type { Database } from '../../src/database/open.ts'

/** Wraps the database so that it counts its statements since the last call of `begin`. */
export function countStatements(database: Database) {
  let count = 0
  const counted = database.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return {
    database: counted,
    begin: () => {
      count = 0
    },
    count: () => count,
  }
}
