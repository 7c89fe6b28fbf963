import { holds } from '../access/index.ts'
import { readSettings } from '../portal/index.ts'
import { requireAnyRole } from './anyRole.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** House style, words and what is switched on for this employee; a hidden screen is not in the answer. */
export function createPortal(dependencies: Dependencies): Desk['portal'] {
  return async (asker) => {
    await requireAnyRole(dependencies, asker, 'portal')
    const [{ houseStyle, vocabulary, features }, freshness] = await Promise.all([
      readSettings(dependencies.database),
      dependencies.exact.freshness(),
    ])
    return {
      houseStyle,
      vocabulary,
      features: {
        creditors: features.creditors && holds(asker.employee, 'Desk.Creditors'),
        searchByBirthDate: features.searchByBirthDate,
        demo: dependencies.demo,
      },
      exact: { state: freshness.state, asOf: freshness.asOf?.toISOString() ?? null },
    }
  }
}
