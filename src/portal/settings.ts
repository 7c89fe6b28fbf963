import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { isReadable, readableShade } from '../values/contrast.ts'
import type { EmployeeId } from '../values/ids.ts'
import { PortalError } from './errors.ts'
import { isHarmlessLogo } from './logo.ts'
import { tile } from './tiles.ts'

const wordForms = z.object({ one: z.string(), many: z.string() })
const houseStyle = z.object({
  institution: z.string(),
  colour: z.string(),
  logo: z.string().nullable(),
  welcome: z.string().nullable(),
})
const vocabulary = z.object({ client: z.object({ nl: wordForms, en: wordForms }) })
/** Older versions saved only `creditors`. */
const features = z.object({
  creditors: z.boolean(),
  searchByBirthDate: z.boolean().default(false),
  invoiceLines: z.enum(['everyone', 'editors']).default('everyone'),
  chat: z.enum(['off', 'withoutLines', 'withLines']).default('withoutLines'),
  recentClients: z.int().default(5),
})

/** The first tiles of employees who never arranged their start page, by role. */
const startTiles = z.record(z.string(), z.array(tile))

/** The settings of the institution: house style, its word for a client, the features that are on and the first tiles. */
export type PortalSettings = {
  readonly houseStyle: z.infer<typeof houseStyle>
  readonly vocabulary: z.infer<typeof vocabulary>
  readonly features: z.infer<typeof features>
  /** Absent if the admin never chose any; the portal then has its own. */
  readonly startTiles?: z.infer<typeof startTiles> | undefined
}

const defaults: PortalSettings = {
  houseStyle: { institution: 'Servicedesk', colour: '#137a6c', logo: null, welcome: null },
  vocabulary: {
    client: { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
  },
  features: {
    creditors: false,
    searchByBirthDate: false,
    invoiceLines: 'everyone',
    chat: 'withoutLines',
    recentClients: 5,
  },
}

/** Reads the saved settings, with defaults for what was never saved. */
export async function readSettings(database: Database): Promise<PortalSettings> {
  const rows = await database.selectFrom('portal_setting').select(['name', 'value']).execute()
  const saved = new Map(rows.map((row) => [row.name, row.value]))
  return {
    houseStyle: houseStyle.parse(saved.get('houseStyle') ?? defaults.houseStyle),
    vocabulary: vocabulary.parse(saved.get('vocabulary') ?? defaults.vocabulary),
    features: features.parse(saved.get('features') ?? defaults.features),
    ...(saved.has('startTiles') ? { startTiles: startTiles.parse(saved.get('startTiles')) } : {}),
  }
}

/**
 * Saves all settings at once. Without `startTiles` the saved ones stay. Throws a PortalError if white text on the
 * colour is unreadable (`portal/contrast`, with the nearest readable shade) or the logo is not a harmless picture
 * (`portal/logo`).
 */
export async function saveSettings(
  database: Database,
  settings: PortalSettings,
  changedBy: EmployeeId,
  now: Date,
): Promise<PortalSettings> {
  requireValidHouseStyle(settings)
  await database
    .insertInto('portal_setting')
    .values(
      Object.entries(partsOf(settings)).map(([name, value]) => ({
        name,
        value: JSON.stringify(value),
        changed_at: now,
        changed_by: changedBy,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        changed_at: row.ref('excluded.changed_at'),
        changed_by: row.ref('excluded.changed_by'),
      })),
    )
    .execute()
  return readSettings(database)
}

function partsOf({ houseStyle, vocabulary, features, startTiles }: PortalSettings) {
  return { houseStyle, vocabulary, features, ...(startTiles ? { startTiles } : {}) }
}

function requireValidHouseStyle({ houseStyle: { colour, logo } }: PortalSettings): void {
  if (!isReadable(colour)) {
    throw new PortalError('portal/contrast', [
      { path: 'houseStyle.colour', code: 'contrast', suggestion: readableShade(colour) },
    ])
  }
  if (logo !== null && !isHarmlessLogo(logo)) {
    throw new PortalError('portal/logo', [{ path: 'houseStyle.logo', code: 'logo' }])
  }
}
