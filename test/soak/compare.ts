import { openDatabase } from '../../src/database/open.ts'
import { createConnection } from '../../src/exact/connection/index.ts'
import { createSync } from '../../src/exact/sync/index.ts'
import { readModelWriters } from '../../src/readModelWriters.ts'
import { approve, encryptionKeys } from '../exact/connection/connected.ts'
import { installation } from '../exact/connection/installation.ts'
import { syncOnce } from '../exact/sync/syncOnce.ts'
import { readModel } from '../exact/sync/world.ts'
import { type EndsOfEdits, endsOfEdits } from '../kills/endsOfEdits.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import type { Edit } from './serviceDesk.ts'

/** Columns about how a row came here instead of what Exact holds. */
const bookkeeping = ['version', 'load', 'read_at', 'seen_at', 'synced_at', 'reload']

/**
 * Compares the portal with one that has just loaded everything from Exact, row by row, and its edits with what Exact
 * performed. Returns how the edits ended, and every difference.
 */
export async function compare(
  exact: ExactStandIn,
  {
    lived,
    fresh,
    accepted,
  }: { readonly lived: string; readonly fresh: string; readonly accepted: readonly Edit[] },
): Promise<EndsOfEdits> {
  const [old, loaded] = await Promise.all(
    [lived, fresh].map((url) => openDatabase({ kind: 'postgres', url })),
  )
  if (!old || !loaded) throw new Error('no databases')
  try {
    const { database } = loaded
    const now = () => new Date()
    const connection = createConnection({
      database,
      settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
      encryptionKeys,
      installation,
      now,
    })
    await approve(connection)
    await syncOnce(createSync({ database, connection, writers: readModelWriters, divisions: null, now }))
    const [before, after] = await Promise.all(
      [old, loaded].map((each) => readModel(each.database, bookkeeping)),
    )
    const edits = await endsOfEdits(exact, old.database)
    const lost = accepted
      .filter(({ id }) => !edits.ids.has(id))
      .map(({ id }) => `edit ${id} was accepted and is lost`)
    const rows = Object.keys(after ?? {}).flatMap((table) => {
      const [ours, theirs] = [new Set(before?.[table]), new Set(after?.[table])]
      const missing = [...theirs].filter((row) => !ours.has(row)).map((row) => `${table} misses ${row}`)
      const stray = [...ours].filter((row) => !theirs.has(row)).map((row) => `${table} still has ${row}`)
      return [...missing, ...stray]
    })
    return { ...edits, wrong: [...edits.wrong, ...lost, ...rows] }
  } finally {
    await Promise.all([old.close(), loaded.close()])
  }
}
