import type { Employee } from '../access/index.ts'
import type { Database } from '../database/open.ts'
import { readSettings, readTiles, saveTiles } from '../portal/index.ts'
import { parseClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { readListedClients } from './listClients.ts'

/** Reads and saves the employee's own start page, and reads the clients of its tiles. */
export function createTiles(
  dependencies: Dependencies,
): Pick<Desk, 'readTiles' | 'saveTiles' | 'tileClients'> {
  const { database, gate, now } = dependencies
  return {
    readTiles: async (asker) => {
      await gate.admit(asker, 'readTiles')
      return readPage(database, asker.employee)
    },
    saveTiles: async (asker, page) => {
      await gate.admit(asker, 'saveTiles')
      return saveTiles(database, asker.employee.id, page, now())
    },
    tileClients: (asker) =>
      gate.show(asker, 'tileClients', {}, async () => {
        const { tiles, defaults = [] } = await readPage(database, asker.employee)
        const ids = (tiles.length > 0 ? tiles : defaults).flatMap(({ target }) =>
          target.kind === 'client' ? (parseClientId(target.clientId) ?? []) : [],
        )
        return { answer: await readListedClients(dependencies, [...new Set(ids)]) }
      }),
  }
}

/** Reads the employee's page, with the tiles that the admin chose for those who never arranged theirs. */
async function readPage(database: Database, employee: Employee): Promise<answers.TilePage> {
  const [page, { startTiles = {} }] = await Promise.all([
    readTiles(database, employee.id),
    readSettings(database),
  ])
  const defaults = defaultsOf(employee, startTiles)
  return { ...page, ...(defaults.length > 0 ? { defaults } : {}) }
}

/** Returns the start tiles of all the employee's roles, without duplicates. */
function defaultsOf(
  { roles }: Employee,
  startTiles: NonNullable<answers.PortalSettings['startTiles']>,
): answers.TilePage['tiles'] {
  const tiles = roles.flatMap((role) => startTiles[role] ?? [])
  return [...new Map(tiles.map((tile) => [tile.id, tile])).values()]
}
