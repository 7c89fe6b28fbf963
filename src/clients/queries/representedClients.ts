import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import { representativeKeys } from '../keys/representative.ts'

/** The clients that a representative of this name stands beside, each once; null when there are more than `most`. */
export async function readRepresentedClients(
  database: Database,
  name: string,
  most: number,
): Promise<readonly ClientId[] | null> {
  const parts = { name, first_name: null, initials: null, name_prefix: null, last_name: null }
  const keys = representativeKeys(parts).map(({ key }) => key)
  // The longest is the rarest: the walk meets few others.
  const [longest] = keys.toSorted((one, other) => other.length - one.length)
  if (longest === undefined) return []
  // The list of an office that has too many is never sent: it takes longer than counting them.
  const { rows } = await sql<{ clients: readonly string[] | null }>`
    SELECT json_agg(client_id) AS clients FROM (
      SELECT client_id FROM search_key
      WHERE kind = 'representative' AND key COLLATE "C" = ${longest} AND shown = ${name}
      LIMIT ${sql.lit(most + 1)}) AS theirs
    HAVING count(*) <= ${sql.lit(most)}`.execute(database)
  const [row] = rows
  return row ? (row.clients ?? []).map(clientId) : null
}
