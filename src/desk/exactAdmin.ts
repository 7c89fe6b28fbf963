import { administrationId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'

/** Connecting the ledger and seeing how it fares, for the admin. */
export function createExactAdmin({
  exact,
  gate,
}: Dependencies): Pick<Desk, 'connectExact' | 'exactStatus' | 'syncExact' | 'saveAdministration'> {
  return {
    connectExact: (asker) =>
      gate.act(asker, { event: 'administer', part: 'exactConnection', role: 'Portal.Admin' }, () =>
        exact.connect(),
      ),
    exactStatus: async (asker) => {
      await gate.admit(asker, { event: 'administer', part: 'exactStatus', role: 'Portal.Admin' })
      const { state, reason, administrations, budget, findings } = await exact.status()
      return {
        state,
        reason,
        administrations: administrations.map((administration) => ({
          ...administration,
          streams: administration.streams.map(({ freshAt, ...stream }) => ({
            ...stream,
            freshAt: freshAt?.toISOString() ?? null,
          })),
        })),
        budget: [...budget],
        findings: findings.map(({ at, ...finding }) => ({ ...finding, at: at.toISOString() })),
      }
    },
    syncExact: (asker) =>
      gate.act(asker, { event: 'administer', part: 'exactSync', role: 'Portal.Admin' }, () =>
        exact.syncSoon(),
      ),
    saveAdministration: async (asker, administration, settings) => {
      const entry = { event: 'administer', part: 'administration', role: 'Portal.Admin' } as const
      await gate.admit(asker, entry)
      const { administrations } = await exact.status()
      if (!administrations.some(({ id }) => id === administration)) throw new DeskError('desk/not-found')
      await gate.note(asker, entry, 'allowed')
      await exact.includeAdministration(administrationId(administration), settings)
    },
  }
}
