import { holds } from '../access/index.ts'
import { readSettings } from '../portal/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { rights } from './rights.ts'

/**
 * Returns the house style, the words, the freshness of the data and the features this employee may use. The bot reads
 * it before each answer; throws `desk/switched-off` if the admin has switched the bot off.
 */
export function createPortal({ canSave, database, demo, exact, gate }: Dependencies): Desk['portal'] {
  return async (asker) => {
    await gate.admit(asker, 'portal')
    const [{ houseStyle, vocabulary, features }, freshness] = await Promise.all([
      readSettings(database),
      exact.freshness(),
    ])
    if (asker.origin === 'bot' && features.chat === 'off') throw new DeskError('desk/switched-off')
    const { creditors } = rights.portal.fields
    return {
      houseStyle,
      vocabulary,
      features: {
        creditors: features.creditors && holds(asker.employee, creditors.only),
        searchByBirthDate: features.searchByBirthDate,
        demo,
      },
      canSave: canSave(),
      exact: { state: freshness.state, asOf: freshness.asOf?.toISOString() ?? null },
    }
  }
}
