import { readSettings, saveSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Reads and saves the house style, vocabulary and features, for the admin. */
export function createPortalSettings({
  database,
  gate,
  now,
}: Dependencies): Pick<Desk, 'readPortalSettings' | 'savePortalSettings'> {
  return {
    readPortalSettings: async (asker) => {
      await gate.admit(asker, 'readPortalSettings')
      return readSettings(database)
    },
    savePortalSettings: (asker, settings) =>
      gate.act(asker, 'savePortalSettings', () => saveSettings(database, settings, asker.employee.id, now())),
  }
}
