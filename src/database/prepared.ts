import { sql } from 'kysely'

const mark = '/* prepared */'

/**
 * Stands in front of a statement that is asked at every look, always with the same text and the same best plan,
 * whatever is asked for. PostgreSQL then reads and plans it once a connection; PGlite takes it as it is.
 */
export const prepared = sql.raw(mark)

export function isMarked(statement: string): boolean {
  return statement.includes(mark)
}
