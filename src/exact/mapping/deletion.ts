import { z } from 'zod'
import { guid, integer, rowVersion } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'

export const deletionProperties = ['ID', 'EntityType', 'EntityKey'] as const

const deletion = z.object({ Timestamp: rowVersion, EntityType: integer, EntityKey: guid })

export type DeletedKind = 'account' | 'address' | 'contact' | 'term' | 'salesInvoice'
export type Deletion = { readonly of: DeletedKind; readonly id: string }

const kinds: { readonly [entityType: number]: DeletedKind } = {
  2: 'account',
  3: 'address',
  5: 'contact',
  10: 'term',
  13: 'salesInvoice',
}

/** Reads a row of `sync/Deleted`; most kinds of records are none of ours (exact-online §5). */
export function readDeletion(raw: unknown): Reading<Deletion> {
  const read = deletion.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const kind = kinds[read.data.EntityType]
  return kind ? asRow({ of: kind, id: read.data.EntityKey }) : skipped
}
