import { readRecentClients, readSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { readListedClients } from './listClients.ts'

/** Returns the clients that the employee opened most recently, newest first, up to the number that the admin chose. */
export function createRecentClients(dependencies: Dependencies): Desk['recentClients'] {
  const { database, gate } = dependencies
  return (asker) =>
    gate.show(asker, 'recentClients', {}, async () => {
      const { features } = await readSettings(database)
      const ids = await readRecentClients(database, asker.employee.id, features.recentClients)
      return { answer: await readListedClients(dependencies, ids) }
    })
}
