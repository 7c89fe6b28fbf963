import type { AdministrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import type { Parts } from './parts.ts'

type SingleRequest = {
  readonly administration: AdministrationId
  readonly waitMs: number
  readonly record: { readonly path: string; readonly id: string; readonly select: readonly string[] }
}

/** Reads one record by its id. Returns null if Exact does not have it. */
export async function readSingle(
  { connection }: Pick<Parts, 'connection'>,
  { administration, waitMs, record }: SingleRequest,
): Promise<unknown> {
  const select = encodeURIComponent(record.select.join(','))
  const address = `${record.path}(guid'${record.id}')?$select=${select}`
  try {
    return await connection.readOne({ administration, address, urgency: 'interactive', waitMs })
  } catch (error) {
    if (error instanceof ExactError && error.code === 'exact/not-found') return null
    throw error
  }
}

/**
 * Gives the record a row version, because a single record has none. If it differs from the stored one, Exact has
 * raised its version by at least one. The stored version plus one is therefore high enough for the writer to accept
 * it, and not higher than the version with which the stream will send the same change.
 */
export function withNextVersion<Row extends { readonly version: number }>(row: Row, stored: Row): Row {
  const before = new Map(Object.entries(stored))
  const isChanged = Object.entries(row).some(
    ([column, value]) => column !== 'seen_at' && value !== before.get(column),
  )
  return isChanged ? { ...row, version: stored.version + 1 } : row
}
