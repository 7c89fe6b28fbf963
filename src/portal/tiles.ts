import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import type { EmployeeId } from '../values/ids.ts'
import { resultFilters, resultOrders } from '../values/resultArrangement.ts'
import { tileColourNames, tileIconNames } from '../values/tileLook.ts'
import { workLists } from '../values/workList.ts'
import { PortalError } from './errors.ts'

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen'), screen: z.enum(['find', 'creditors', 'admin', 'accessLog']) }),
  z.object({
    kind: z.literal('search'),
    q: z.string(),
    order: z.enum(resultOrders).optional(),
    filter: z.enum(resultFilters).optional(),
  }),
  z.object({
    kind: z.literal('client'),
    clientId: z.string(),
    part: z.enum(['card', 'openItems', 'invoices']),
  }),
  z.object({ kind: z.literal('invoice'), invoiceId: z.string() }),
  z.object({ kind: z.literal('creditor'), creditorId: z.string() }),
  z.object({ kind: z.literal('workList'), list: z.enum(workLists) }),
  z.object({ kind: z.literal('link'), url: z.string() }),
])
export const tile = z.object({
  id: z.string(),
  name: z.string(),
  icon: z.enum(tileIconNames),
  colour: z.enum(tileColourNames),
  size: z.enum(['small', 'wide']),
  target,
})

/** The tiles of an employee's start page, in display order. `version` identifies the saved page; null if none is saved. */
export type TilePage = { tiles: z.infer<typeof tile>[]; version?: string | null | undefined }

/** Reads the employee's tiles; empty if the employee never arranged the page. */
export async function readTiles(database: Database, employeeId: EmployeeId): Promise<TilePage> {
  const saved = await readSaved(database, employeeId)
  return { tiles: saved.tiles, version: saved.version }
}

/**
 * Replaces all tiles of the employee's page. Throws a PortalError if `page.version` is not the saved version, because
 * another window saved the page since.
 */
export async function saveTiles(
  database: Database,
  employeeId: EmployeeId,
  page: TilePage,
  now: Date,
): Promise<TilePage> {
  const tiles = JSON.stringify(page.tiles)
  const insert = database
    .insertInto('tile_page')
    .values({ employee_id: employeeId, tiles, changed_at: now })
    .returning('tiles')
  if (page.version === undefined) {
    const row = await insert
      .onConflict((conflict) => conflict.column('employee_id').doUpdateSet({ tiles, changed_at: now }))
      .executeTakeFirstOrThrow()
    return { tiles: page.tiles, version: versionOf(row.tiles) }
  }
  const saved = await readSaved(database, employeeId)
  const written =
    saved.version === null
      ? insert.onConflict((conflict) => conflict.column('employee_id').doNothing())
      : database
          .updateTable('tile_page')
          .set({ tiles, changed_at: now })
          .where('employee_id', '=', employeeId)
          // The row as it was read: another window may have saved it since.
          .where(sql<boolean>`tiles = ${JSON.stringify(saved.stored)}::jsonb`)
          .returning('tiles')
  const row = saved.version === page.version ? await written.executeTakeFirst() : undefined
  if (!row) throw new PortalError('portal/tiles-changed')
  return { tiles: page.tiles, version: versionOf(row.tiles) }
}

async function readSaved(database: Database, employeeId: EmployeeId) {
  const row = await database
    .selectFrom('tile_page')
    .select('tiles')
    .where('employee_id', '=', employeeId)
    .executeTakeFirst()
  if (!row) return { tiles: [], version: null, stored: null }
  return { tiles: z.array(tile).parse(row.tiles), version: versionOf(row.tiles), stored: row.tiles }
}

/** Returns a digest of the stored tiles. The database sorts their keys, so equal pages have the same text. */
const versionOf = (stored: unknown): string =>
  createHash('sha256').update(JSON.stringify(stored)).digest('base64url').slice(0, 22)
