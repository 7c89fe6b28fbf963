import { readClient } from '../clients/index.ts'
import type { ClientId } from '../values/ids.ts'
import type { Parts } from './parts.ts'

/**
 * The moment up to which all figures are known, ISO 8601. While the first load still runs there is no such
 * moment: then the one at which the client was last read.
 */
export async function asOfClient({ database, exact, now }: Parts, id: ClientId): Promise<string> {
  const { asOf } = await exact.freshness()
  if (asOf) return asOf.toISOString()
  const record = await readClient(database, id)
  return (record?.seenAt ?? now()).toISOString()
}
