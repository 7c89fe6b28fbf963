import { z } from 'zod'
import type { Database } from '../database/open.ts'
import type { EmployeeId } from '../values/ids.ts'
import { tileColourNames, tileIconNames } from '../values/tileLook.ts'

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen'), screen: z.enum(['find', 'creditors', 'admin']) }),
  z.object({ kind: z.literal('search'), q: z.string() }),
  z.object({
    kind: z.literal('client'),
    clientId: z.string(),
    part: z.enum(['card', 'openItems', 'invoices']),
  }),
  z.object({ kind: z.literal('link'), url: z.string() }),
])
const tile = z.object({
  id: z.string(),
  name: z.string(),
  icon: z.enum(tileIconNames),
  colour: z.enum(tileColourNames),
  size: z.enum(['small', 'wide']),
  target,
})

/** The tiles of an employee's start page, in display order. */
export type TilePage = { tiles: z.infer<typeof tile>[] }

/** Reads the employee's tiles; empty if the employee never arranged the page. */
export async function readTiles(database: Database, employeeId: EmployeeId): Promise<TilePage> {
  const row = await database
    .selectFrom('tile_page')
    .select('tiles')
    .where('employee_id', '=', employeeId)
    .executeTakeFirst()
  return { tiles: row ? z.array(tile).parse(row.tiles) : [] }
}

/** Replaces all tiles of the employee's page. */
export async function saveTiles(
  database: Database,
  employeeId: EmployeeId,
  page: TilePage,
  now: Date,
): Promise<TilePage> {
  const tiles = JSON.stringify(page.tiles)
  await database
    .insertInto('tile_page')
    .values({ employee_id: employeeId, tiles, changed_at: now })
    .onConflict((conflict) => conflict.column('employee_id').doUpdateSet({ tiles, changed_at: now }))
    .execute()
  return { tiles: page.tiles }
}
