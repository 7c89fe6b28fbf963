import { readSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Returns the signed-in employee. The screens use the roles to offer only permitted actions. */
export function createMe({ database, gate }: Dependencies): Desk['me'] {
  return async (asker) => {
    await gate.admit(asker, 'me')
    const { houseStyle } = await readSettings(database)
    const { id, name, roles, language } = asker.employee
    return { id, name, roles: [...roles], language, institution: houseStyle.institution }
  }
}
