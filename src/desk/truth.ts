import { readClient } from '../clients/index.ts'
import type { ClientId } from '../values/ids.ts'
import type { Parts } from './parts.ts'

/**
 * How far the figures of a client can be relied on: the moment up to which all of them are known, ISO 8601, and
 * whether one is still being checked. While the first load runs there is no such moment: then the one at which
 * the client was last read.
 */
export async function truthOf(
  { database, exact, now }: Parts,
  id: ClientId,
): Promise<{ readonly asOf: string; readonly beingChecked: boolean }> {
  const { asOf, beingChecked } = await exact.freshnessOf(id)
  if (asOf) return { asOf: asOf.toISOString(), beingChecked }
  const record = await readClient(database, id)
  return { asOf: (record?.seenAt ?? now()).toISOString(), beingChecked }
}
