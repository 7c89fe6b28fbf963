import { z } from 'zod'
import { guid, integer, rowVersion } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'

export const deletionProperties = ['ID', 'EntityType', 'EntityKey'] as const

const deletion = z.object({ Timestamp: rowVersion, EntityType: integer, EntityKey: guid })

export type DeletedKind = 'account' | 'address' | 'contact' | 'term' | 'salesInvoice'
export type Deletion = { readonly kind: DeletedKind; readonly id: string }

const kinds: { readonly [entityType: number]: DeletedKind } = {
  2: 'account',
  3: 'address',
  5: 'contact',
  10: 'term',
  13: 'salesInvoice',
}

/** Maps a row of `sync/Deleted`. Skips kinds of records that we do not keep (docs/exact.md#deletions-and-moves). */
export function readDeletion(raw: unknown): Reading<Deletion> {
  const read = deletion.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const kind = kinds[read.data.EntityType]
  return kind ? asRow({ kind, id: read.data.EntityKey }) : skipped
}
