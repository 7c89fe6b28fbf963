import type { Role, Tile } from '../../../src/http/contract.ts'

/** What may be reached from a tile: a screen that this employee cannot open gets no tile. */
export type Reach = { readonly roles: readonly Role[]; readonly creditors: boolean }

/** Names of the first tiles, in the employee's language. */
export type DefaultTileNames = { readonly [Name in 'find' | 'creditors' | 'admin']: string }

/** The tiles of an employee who never arranged the page: the screens that the employee may open. */
export function defaultTiles({ roles, creditors }: Reach, names: DefaultTileNames): readonly Tile[] {
  const tile = (
    screen: 'find' | 'creditors' | 'admin',
    icon: Tile['icon'],
    colour: Tile['colour'],
  ): Tile => ({
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
  ]
}
