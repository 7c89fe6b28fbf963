import type { Dependencies } from './dependencies.ts'
import type { Asker } from './desk.ts'
import { DeskError } from './errors.ts'

/** For what holds no data of clients: whoever has a role may see it. A refusal is logged. */
export async function requireAnyRole({ gate }: Dependencies, asker: Asker, part: string): Promise<void> {
  if (asker.employee.roles.length > 0) return
  await gate.note(asker, { event: 'enter', part }, 'refused')
  throw new DeskError('desk/no-role')
}
