import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import {
  PortalError,
  readSettings,
  readTiles,
  saveSettings,
  saveTiles,
  type TilePage,
} from '../../src/portal/index.ts'
import { employeeId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'

const now = new Date('2026-11-25T11:00:00Z')
const sanne = employeeId('0a000000-0000-4000-8000-000000000001')
const bas = employeeId('0a000000-0000-4000-8000-000000000002')

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

test('a page that was never arranged has no tiles', async () => {
  expect(await readTiles(open.database, bas)).toEqual({ tiles: [], version: null })
})

test('each employee gets their own tiles, in the saved order', async () => {
  const saved = await saveTiles(open.database, sanne, page, now)
  expect(saved.tiles).toEqual(page.tiles)
  expect(await readTiles(open.database, sanne)).toEqual(saved)
  expect(await readTiles(open.database, bas)).toEqual({ tiles: [], version: null })
})

test('saving replaces the whole page', async () => {
  await saveTiles(open.database, sanne, page, now)
  const turned = { tiles: page.tiles.toReversed().slice(0, 1) }
  await saveTiles(open.database, sanne, turned, now)
  expect(await readTiles(open.database, sanne)).toMatchObject(turned)
})

test('a page that another window saved meanwhile is not overwritten', async () => {
  const changed = new PortalError('portal/tiles-changed')
  const first = await saveTiles(open.database, bas, { ...page, version: null }, now)
  await expect(saveTiles(open.database, bas, { tiles: [], version: null }, now)).rejects.toEqual(changed)
  const second = await saveTiles(open.database, bas, { tiles: [], version: first.version }, now)
  await expect(saveTiles(open.database, bas, first, now)).rejects.toEqual(changed)
  expect(await readTiles(open.database, bas)).toEqual(second)
  await saveTiles(open.database, bas, { ...page, version: second.version }, now)
  expect(await readTiles(open.database, bas)).toEqual(first)
})

test('settings that were never saved have their defaults', async () => {
  expect(await readSettings(open.database)).toEqual({
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
  })
})

test('all settings are saved, with who changed them and when', async () => {
  const settings = await readSettings(open.database)
  const changed = {
    ...settings,
    houseStyle: { ...settings.houseStyle, institution: 'Stichting Lindehof', colour: '#005a9c' },
    features: {
      creditors: true,
      searchByBirthDate: true,
      invoiceLines: 'editors' as const,
      chat: 'off' as const,
      recentClients: 10,
    },
  }
  expect(await saveSettings(open.database, changed, bas, now)).toEqual(changed)
  expect(await readSettings(open.database)).toEqual(changed)
  const rows = await open.database.selectFrom('portal_setting').select(['changed_by', 'changed_at']).execute()
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ changed_by: bas, changed_at: now })))
})

test('settings saved by an older version get defaults for the features it did not know', async () => {
  const saved = { value: JSON.stringify({ creditors: true }) }
  await open.database.updateTable('portal_setting').set(saved).where('name', '=', 'features').execute()
  expect((await readSettings(open.database)).features).toEqual({
    creditors: true,
    searchByBirthDate: false,
    invoiceLines: 'everyone',
    chat: 'withoutLines',
    recentClients: 5,
  })
})

test('an unreadable colour or an active logo is refused, and nothing is saved', async () => {
  const before = await readSettings(open.database)
  const refused = async (houseStyle: Partial<typeof before.houseStyle>) => {
    const settings = { ...before, houseStyle: { ...before.houseStyle, institution: 'Anders', ...houseStyle } }
    const error = await saveSettings(open.database, settings, bas, now).catch((reason: unknown) => reason)
    if (!(error instanceof PortalError)) throw error
    return [error.code, error.fields] as const
  }
  const [contrast, [field]] = await refused({ colour: '#ffd700' })
  expect([contrast, field?.path, field?.code]).toEqual(['portal/contrast', 'houseStyle.colour', 'contrast'])
  expect(field?.suggestion).toMatch(/^#[0-9a-f]{6}$/)
  expect(await refused({ logo: 'data:image/svg+xml;base64,PHNjcmlwdC8+' })).toEqual([
    'portal/logo',
    [{ path: 'houseStyle.logo', code: 'logo' }],
  ])
  expect(await readSettings(open.database)).toEqual(before)
})

const page: TilePage = {
  tiles: [
    {
      id: 'b',
      name: 'Ede',
      icon: 'search',
      colour: 'brand',
      size: 'wide',
      target: { kind: 'search', q: "vries 's-Gravenhage" },
    },
    {
      id: 'a',
      name: 'Zoeken 💶',
      icon: 'star',
      colour: 'gold',
      size: 'small',
      target: { kind: 'screen', screen: 'find' },
    },
  ],
}
