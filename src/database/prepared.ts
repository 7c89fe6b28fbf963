import { sql } from 'kysely'

const mark = '/* prepared */'

/**
 * Marks a frequent statement whose text and best plan do not depend on its parameters. PostgreSQL then parses and
 * plans it once per connection; PGlite ignores the mark.
 */
export const prepared = sql.raw(mark)

export function isMarked(statement: string): boolean {
  return statement.includes(mark)
}
