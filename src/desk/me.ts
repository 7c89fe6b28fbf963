import { readSettings } from '../portal/index.ts'
import { requireAnyRole } from './anyRole.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Who is signed in, for the screens to show what may be done. */
export function createMe(dependencies: Dependencies): Desk['me'] {
  return async (asker) => {
    await requireAnyRole(dependencies, asker, 'me')
    const { houseStyle } = await readSettings(dependencies.database)
    const { id, name, roles, language } = asker.employee
    return { id, name, roles: [...roles], language, institution: houseStyle.institution }
  }
}
