import { sql } from 'kysely'

const mark = '/* small write */'

/**
 * Marks a statement that writes a few hundred bytes and that people need to go on reading, such as a line
 * of the access log. The embedded database still accepts it when the disk is nearly full.
 */
export const smallWrite = sql.raw(mark)

export function isSmallWrite(statement: string): boolean {
  return statement.includes(mark)
}
