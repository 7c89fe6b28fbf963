import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { LimitedClient, LimitedPool } from './limitedPool.ts'

/** How many statements get a name. Statements whose text differs each time would fill the list without being reused. */
const maximum = 200

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COMMIT', 'ROLLBACK'] as const

/** Returns the name under which a connection prepares this statement; undefined if it is not worth preparing. */
export type NameStatement = (sql: string) => string | undefined

/**
 * Gives Kysely the pool, with a name for each statement that is repeated. A connection parses and plans a named
 * statement once, which for small statements takes longer than running them. Pools that share connections must share
 * `nameOf` too: on one connection a name stands for one statement.
 */
export function preparing(pool: LimitedPool, nameOf: NameStatement): PostgresPool {
  return {
    options: pool.options,
    // The code that opened the pool closes it.
    end: async () => undefined,
    connect: async () => preparingClient(await pool.connect(), nameOf),
  }
}

/** Names a statement when it comes for the second time, because most statements come only once. */
export function createNames(isWorthIt: (sql: string) => boolean): NameStatement {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return (sql) => {
    const name = names.get(sql)
    if (name) return name
    if (!isWorthIt(sql)) return undefined
    if (seen.delete(sql) && names.size < maximum) {
      names.set(sql, `portal_${names.size}`)
      return names.get(sql)
    }
    if (seen.size >= maximum) seen.clear()
    seen.add(sql)
    return undefined
  }
}

function preparingClient(client: LimitedClient, nameOf: NameStatement): PostgresPoolClient {
  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query(cursor: object): never
  async function query<Row>(
    sql: string | object,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> {
    if (typeof sql !== 'string') throw new TypeError('cursors are not supported')
    const name = nameOf(sql)
    const { rows, rowCount, command } = await client.query({
      ...(name ? { name } : {}),
      text: sql,
      values: [...parameters],
    })
    return { rows, rowCount: rowCount ?? 0, command: commands.find((known) => known === command) ?? 'SELECT' }
  }
  return { query, release: (destroy) => client.release(destroy) }
}
