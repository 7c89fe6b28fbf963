import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** So many statements are remembered; what is put together differently each time is not worth it. */
const most = 200

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COMMIT', 'ROLLBACK'] as const

/**
 * The pool, with statements that are asked again and are worth it known by name: each connection then reads and
 * plans them once, which for small questions takes longer than answering them.
 */
export function preparing(pool: pg.Pool, isWorthIt: (sql: string) => boolean): PostgresPool {
  const nameOf = namer(isWorthIt)
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client, nameOf)
      clients.set(client, known)
      return known
    },
  }
}

type Namer = (sql: string) => string | undefined

/** No name at first sight: most statements that come once never come again. */
function namer(isWorthIt: (sql: string) => boolean): Namer {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  return (sql) => {
    const name = names.get(sql)
    if (name) return name
    if (!isWorthIt(sql)) return undefined
    if (seen.delete(sql) && names.size < most) {
      names.set(sql, `portal_${names.size}`)
      return names.get(sql)
    }
    if (seen.size >= most) seen.clear()
    seen.add(sql)
    return undefined
  }
}

function preparingClient(client: pg.PoolClient, nameOf: Namer): PostgresPoolClient {
  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query(cursor: object): never
  async function query<Row>(
    sql: string | object,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> {
    if (typeof sql !== 'string') throw new TypeError('rows are not read by cursor')
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
