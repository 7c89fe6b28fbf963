import type { Database } from '../../src/database/open.ts'

/** The same database, and how many statements were asked of it since `begin`. */
export function countStatements(database: Database) {
  let asked = 0
  const counted = database.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return {
    database: counted,
    begin: () => {
      asked = 0
    },
    asked: () => asked,
  }
}
