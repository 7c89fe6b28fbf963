import { readSettings } from '../portal/index.ts'
import { requireAnyRole } from './anyRole.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

/** Who is signed in, for the screens to show what may be done. */
export function createMe(parts: Parts): Desk['me'] {
  return async (asker) => {
    await requireAnyRole(parts, asker, 'me')
    const { houseStyle } = await readSettings(parts.database)
    const { id, name, roles, language } = asker.employee
    return { id, name, roles: [...roles], language, institution: houseStyle.institution }
  }
}
