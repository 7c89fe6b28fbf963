import { readSettings, saveSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

const entry = { event: 'administer', part: 'portalSettings', role: 'Portal.Admin' } as const

/** House style, vocabulary and switches, for the admin. */
export function createPortalSettings({
  database,
  gate,
  now,
}: Dependencies): Pick<Desk, 'readPortalSettings' | 'savePortalSettings'> {
  return {
    readPortalSettings: async (asker) => {
      await gate.admit(asker, entry)
      return readSettings(database)
    },
    savePortalSettings: (asker, settings) =>
      gate.act(asker, entry, () => saveSettings(database, settings, asker.employee.id, now())),
  }
}
