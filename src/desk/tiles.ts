import { readTiles, saveTiles } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Reads and saves the employee's own start page. */
export function createTiles({ database, gate, now }: Dependencies): Pick<Desk, 'readTiles' | 'saveTiles'> {
  return {
    readTiles: async (asker) => {
      await gate.admit(asker, 'readTiles')
      return readTiles(database, asker.employee.id)
    },
    saveTiles: async (asker, page) => {
      await gate.admit(asker, 'saveTiles')
      return saveTiles(database, asker.employee.id, page, now())
    },
  }
}
