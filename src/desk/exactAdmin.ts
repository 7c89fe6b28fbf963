import { administrationId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'

/** Connects Exact, reports its status and saves administrations, for the admin. */
export function createExactAdmin({
  exact,
  gate,
}: Dependencies): Pick<
  Desk,
  'allowExact' | 'connectExact' | 'exactStatus' | 'syncExact' | 'saveAdministration'
> {
  return {
    connectExact: (asker) => gate.act(asker, 'connectExact', () => exact.connect()),
    allowExact: (asker) => gate.act(asker, 'allowExact', () => exact.allow()),
    exactStatus: async (asker) => {
      await gate.admit(asker, 'exactStatus')
      const { use, owner, state, reason, requestsTokensOften, administrations, budget, findings } =
        await exact.status()
      return {
        use,
        owner,
        state,
        reason,
        requestsTokensOften,
        administrations: administrations.map((administration) => ({
          ...administration,
          titles: [...administration.titles],
          streams: administration.streams.map(({ freshAt, ...stream }) => ({
            ...stream,
            freshAt: freshAt?.toISOString() ?? null,
          })),
        })),
        budget: [...budget],
        findings: findings.map(({ at, ...finding }) => ({ ...finding, at: at.toISOString() })),
      }
    },
    syncExact: (asker) => gate.act(asker, 'syncExact', () => exact.syncSoon()),
    saveAdministration: async (asker, id, settings) => {
      await gate.admit(asker, 'saveAdministration')
      const { administrations } = await exact.status()
      if (!administrations.some((administration) => administration.id === id)) {
        throw new DeskError('desk/not-found')
      }
      await gate.note(asker, 'saveAdministration', 'allowed')
      await exact.includeAdministration(administrationId(id), settings)
    },
  }
}
