import { type PortalSettings, portalSettings, type Tile } from '../../src/http/contract.ts'
import type { Ask } from './connectExact.ts'

/** A house with a heart of light, drawn for the invented institution. */
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#7a3e8e" d="M16 3 3 14v15h26V14z"/><path fill="#f6c445" d="M16 24c-6-4-7-7-6-9 1-3 5-3 6 0 1-3 5-3 6 0 1 2 0 5-6 9z"/></svg>'

/** Gives the demo an institution with a name, a house style and first tiles, as its admin would. */
export async function furnish(askAsAdmin: Ask): Promise<void> {
  const { body } = await askAsAdmin('GET', '/api/admin/portal')
  const saved = portalSettings.parse(body)
  const { status, body: answer } = await askAsAdmin('PUT', '/api/admin/portal', {
    ...saved,
    houseStyle: {
      institution: 'Lindehof Zorg',
      colour: '#7a3e8e',
      logo: `data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}`,
      welcome: 'Vraag bij elk gesprek eerst naar de geboortedatum.',
    },
    features: { ...saved.features, creditors: true },
    startTiles,
  } satisfies typeof saved)
  if (status !== 200) throw new Error(`furnishing the demo answered ${status}: ${JSON.stringify(answer)}`)
}

type Look = Pick<Tile, 'name' | 'icon' | 'colour'>
const tile = (id: string, look: Look, target: Tile['target']): Tile => ({
  id: `lindehof-${id}`,
  ...look,
  size: 'small',
  target,
})

const startTiles = {
  'Desk.Read': [
    tile(
      'reversed',
      { name: 'Incasso teruggeboekt', icon: 'undo', colour: 'red' },
      { kind: 'workList', list: 'reversed' },
    ),
    tile(
      'late60',
      { name: 'Meer dan 60 dagen te laat', icon: 'warning', colour: 'gold' },
      { kind: 'workList', list: 'late60' },
    ),
    tile(
      'credit',
      { name: 'Tegoed terug te betalen', icon: 'receipt', colour: 'green' },
      { kind: 'workList', list: 'credit' },
    ),
    tile('ede', { name: 'Locatie Ede', icon: 'building', colour: 'brand' }, { kind: 'search', q: 'ede' }),
    tile(
      'zwolle',
      { name: 'Locatie Zwolle', icon: 'building', colour: 'green' },
      { kind: 'search', q: 'zwolle' },
    ),
    tile(
      'offices',
      { name: 'Bewindvoerders', icon: 'people', colour: 'gold' },
      { kind: 'search', q: 'bewind' },
    ),
  ],
  'Desk.Edit': [
    tile(
      'conflict',
      { name: 'Wijzigingen niet gelukt', icon: 'warning', colour: 'red' },
      { kind: 'workList', list: 'conflict' },
    ),
  ],
  'Desk.Creditors': [
    tile(
      'creditors',
      { name: 'Crediteuren', icon: 'receipt', colour: 'purple' },
      { kind: 'screen', screen: 'creditors' },
    ),
  ],
  'Portal.Admin': [
    tile('admin', { name: 'Beheer', icon: 'star', colour: 'grey' }, { kind: 'screen', screen: 'admin' }),
  ],
  'Privacy.Officer': [
    tile(
      'log',
      { name: 'Toegangslog', icon: 'document', colour: 'grey' },
      { kind: 'screen', screen: 'accessLog' },
    ),
  ],
} satisfies PortalSettings['startTiles']
