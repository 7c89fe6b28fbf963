import type { Role, Tile } from '../../../src/http/contract.ts'
import type { WorkList } from '../../../src/values/workList.ts'

/** What the employee may open: only these screens get a tile. */
export type Permissions = { readonly roles: readonly Role[]; readonly creditors: boolean }

type ScreenName = Extract<Tile['target'], { kind: 'screen' }>['screen']

/** Names of the default tiles, in the employee's language. */
export type DefaultTileNames = { readonly [Name in ScreenName | WorkList]: string }

type Look = readonly [icon: Tile['icon'], colour: Tile['colour']]

const workLooks: readonly (readonly [WorkList, Look])[] = [
  ['reversed', ['undo', 'red']],
  ['late60', ['warning', 'gold']],
  ['credit', ['receipt', 'green']],
]
const changeLooks: readonly (readonly [WorkList, Look])[] = [
  ['waiting', ['document', 'grey']],
  ['conflict', ['warning', 'red']],
]

/** Returns the tiles for an employee who never arranged the page. */
export function defaultTiles({ roles, creditors }: Permissions, names: DefaultTileNames): readonly Tile[] {
  const named = (name: keyof DefaultTileNames, [icon, colour]: Look, target: Tile['target']): Tile => ({
    id: `first-${name}`,
    name: names[name],
    icon,
    colour,
    size: 'small',
    target,
  })
  const tile = (screen: ScreenName, ...look: Look): Tile => named(screen, look, { kind: 'screen', screen })
  const mayWork = roles.includes('Desk.Read')
  const lists = [
    ...(mayWork ? workLooks : []),
    ...(mayWork && roles.includes('Desk.Edit') ? changeLooks : []),
  ]
  return [
    ...(mayWork ? [tile('find', 'search', 'brand')] : []),
    ...lists.map(([list, look]) => named(list, look, { kind: 'workList', list })),
    ...(creditors && roles.includes('Desk.Creditors') ? [tile('creditors', 'building', 'purple')] : []),
    ...(roles.includes('Portal.Admin') ? [tile('admin', 'star', 'grey')] : []),
    ...(roles.includes('Privacy.Officer') ? [tile('accessLog', 'document', 'grey')] : []),
  ]
}
