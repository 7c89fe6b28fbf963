import type { Employee } from '../access/index.ts'
import { readSettings, readTiles, saveTiles } from '../portal/index.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Reads and saves the employee's own start page. */
export function createTiles({ database, gate, now }: Dependencies): Pick<Desk, 'readTiles' | 'saveTiles'> {
  return {
    readTiles: async (asker) => {
      await gate.admit(asker, 'readTiles')
      const [page, { startTiles = {} }] = await Promise.all([
        readTiles(database, asker.employee.id),
        readSettings(database),
      ])
      const defaults = defaultsOf(asker.employee, startTiles)
      return { ...page, ...(defaults.length > 0 ? { defaults } : {}) }
    },
    saveTiles: async (asker, page) => {
      await gate.admit(asker, 'saveTiles')
      return saveTiles(database, asker.employee.id, page, now())
    },
  }
}

/** Returns the start tiles of all the employee's roles, without duplicates. */
function defaultsOf(
  { roles }: Employee,
  startTiles: NonNullable<answers.PortalSettings['startTiles']>,
): answers.TilePage['tiles'] {
  const tiles = roles.flatMap((role) => startTiles[role] ?? [])
  return [...new Map(tiles.map((tile) => [tile.id, tile])).values()]
}
