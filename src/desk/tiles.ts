import { readTiles, saveTiles } from '../portal/index.ts'
import { requireAnyRole } from './anyRole.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** The employee's own start page. */
export function createReadTiles(dependencies: Dependencies): Desk['readTiles'] {
  return async (asker) => {
    await requireAnyRole(dependencies, asker, 'tiles')
    return readTiles(dependencies.database, asker.employee.id)
  }
}

export function createSaveTiles(dependencies: Dependencies): Desk['saveTiles'] {
  return async (asker, page) => {
    await requireAnyRole(dependencies, asker, 'tiles')
    return saveTiles(dependencies.database, asker.employee.id, page, dependencies.now())
  }
}
