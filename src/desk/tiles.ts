import { readTiles, saveTiles } from '../portal/index.ts'
import { requireAnyRole } from './anyRole.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

/** The employee's own start page. */
export function createReadTiles(parts: Parts): Desk['readTiles'] {
  return async (asker) => {
    await requireAnyRole(parts, asker, 'tiles')
    return readTiles(parts.database, asker.employee.id)
  }
}

export function createSaveTiles(parts: Parts): Desk['saveTiles'] {
  return async (asker, page) => {
    await requireAnyRole(parts, asker, 'tiles')
    return saveTiles(parts.database, asker.employee.id, page, parts.now())
  }
}
