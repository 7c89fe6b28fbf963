import * as z from 'zod/mini'
import { maxTiles } from '../../values/tileLook.ts'
import { tile } from './tiles.ts'
import { asOf, language } from './values.ts'

export const role = z.enum(['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'])

export const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  language: z.nullable(language),
  institution: z.string(),
})

function wordForms() {
  return z.object({
    one: z.string().check(z.minLength(1), z.maxLength(40)),
    many: z.string().check(z.minLength(1), z.maxLength(40)),
  })
}

export const vocabulary = z.object({
  client: z.object({ nl: wordForms(), en: wordForms() }),
})

export const houseStyle = z.object({
  institution: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The accent colour as `#rrggbb`. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
  /** The data URL of a PNG or SVG of at most 64 kB. If null, the portal shows the initial of the institution. */
  logo: z.nullable(z.string().check(z.maxLength(90_000), z.regex(/^data:image\/(png|svg\+xml);base64,/))),
  welcome: z.nullable(z.string().check(z.maxLength(200))),
})

export const portal = z.object({
  houseStyle,
  vocabulary,
  features: z.object({ creditors: z.boolean(), searchByBirthDate: z.boolean(), demo: z.boolean() }),
  /** False while the server cannot save changes because its disk is full. */
  canSave: z.boolean(),
  exact: z.object({
    /** `copy` and `off`: this installation may not use Exact, so the figures do not change. */
    state: z.enum(['none', 'unchosen', 'loading', 'fresh', 'late', 'stale', 'broken', 'copy', 'off']),
    asOf: z.nullable(asOf),
  }),
})

export const portalSettings = z.object({
  houseStyle,
  vocabulary,
  features: z.object({
    creditors: z.boolean(),
    searchByBirthDate: z.boolean(),
    /** Who may see invoice lines, which may describe care: everyone with Desk.Read, or only employees with Desk.Edit. */
    invoiceLines: z.enum(['everyone', 'editors']),
    /** What the bot says in chats, which Teams keeps: nothing, everything but invoice lines, or everything. */
    chat: z._default(z.enum(['off', 'withoutLines', 'withLines']), 'withoutLines'),
    /** How many recently opened clients the start page lists; 0 for none. */
    recentClients: z._default(z.int().check(z.minimum(0), z.maximum(20)), 5),
  }),
  /**
   * The start tiles of each role. An employee who has never arranged the start page gets the tiles of all their roles.
   * A save without this field keeps the saved tiles.
   */
  startTiles: z.optional(z.partialRecord(role, z.array(tile).check(z.maxLength(maxTiles)))),
})

export type Me = z.infer<typeof me>
export type Role = z.infer<typeof role>
export type Portal = z.infer<typeof portal>
export type HouseStyle = z.infer<typeof houseStyle>
export type Vocabulary = z.infer<typeof vocabulary>
export type PortalSettings = z.infer<typeof portalSettings>
