import { readSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Returns who is signed in; the screens use the roles to show what the employee may do. */
export function createMe({ database, gate }: Dependencies): Desk['me'] {
  return async (asker) => {
    await gate.admit(asker, 'me')
    const { houseStyle } = await readSettings(database)
    const { id, name, roles, language } = asker.employee
    return { id, name, roles: [...roles], language, institution: houseStyle.institution }
  }
}
