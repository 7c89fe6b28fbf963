import { type RawBuilder, sql } from 'kysely'

/** Returns SQL that is true if the id is that of a client. */
export function isClient(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM client WHERE client.id = ${id})`
}
