import type { Role, Tile } from '../../../src/http/contract.ts'

/** What the employee may open: only these screens get a tile. */
export type Permissions = { readonly roles: readonly Role[]; readonly creditors: boolean }

type ScreenName = Extract<Tile['target'], { kind: 'screen' }>['screen']

/** Names of the default tiles, in the employee's language. */
export type DefaultTileNames = { readonly [Name in ScreenName]: string }

/** Returns the tiles for an employee who never arranged the page. */
export function defaultTiles({ roles, creditors }: Permissions, names: DefaultTileNames): readonly Tile[] {
  const tile = (screen: ScreenName, icon: Tile['icon'], colour: Tile['colour']): Tile => ({
    id: `first-${screen}`,
    name: names[screen],
    icon,
    colour,
    size: 'small',
    target: { kind: 'screen', screen },
  })
  return [
    ...(roles.includes('Desk.Read') ? [tile('find', 'search', 'brand')] : []),
    ...(creditors && roles.includes('Desk.Creditors') ? [tile('creditors', 'building', 'purple')] : []),
    ...(roles.includes('Portal.Admin') ? [tile('admin', 'star', 'grey')] : []),
    ...(roles.includes('Privacy.Officer') ? [tile('accessLog', 'document', 'grey')] : []),
  ]
}
