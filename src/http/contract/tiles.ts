import * as z from 'zod/mini'
import { resultFilters, resultOrders } from '../../values/resultArrangement.ts'
import { maxTiles, tileColourNames, tileIconNames } from '../../values/tileLook.ts'
import { workLists } from '../../values/workList.ts'

export const tileIcon = z.enum(tileIconNames)

export const tileColour = z.enum(tileColourNames)

export const tileTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen'), screen: z.enum(['find', 'creditors', 'admin', 'accessLog']) }),
  z.object({
    kind: z.literal('search'),
    q: z.string().check(z.minLength(1), z.maxLength(200)),
    /** The order and the filter of the results; absent for the usual ones. */
    order: z.optional(z.enum(resultOrders)),
    filter: z.optional(z.enum(resultFilters)),
  }),
  z.object({
    kind: z.literal('client'),
    clientId: z.string(),
    part: z.enum(['card', 'openItems', 'invoices']),
  }),
  z.object({ kind: z.literal('invoice'), invoiceId: z.string().check(z.maxLength(60)) }),
  z.object({ kind: z.literal('creditor'), creditorId: z.string().check(z.maxLength(60)) }),
  z.object({ kind: z.literal('workList'), list: z.enum(workLists) }),
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).check(z.maxLength(500)) }),
])

export const tile = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  icon: tileIcon,
  colour: tileColour,
  size: z.enum(['small', 'wide']),
  target: tileTarget,
})

export const tilePage = z.object({
  tiles: z.array(tile).check(z.maxLength(maxTiles)),
  /**
   * Identifies the saved page; null if none is saved. A save with another version is refused with
   * `portal/tiles-changed`; a save without a version always replaces the page.
   */
  version: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
  /** Only in answers: the tiles that the admin chose for the employee's roles. Absent if there are none. */
  defaults: z.optional(z.array(tile)),
})

export type Tile = z.infer<typeof tile>
export type TileTarget = z.infer<typeof tileTarget>
export type TilePage = z.infer<typeof tilePage>
