import { AdministrationLoops } from '../../../src/exact/background/administrationLoops.ts'
import { type AdministrationId, administrationId } from '../../../src/values/ids.ts'

export const one = administrationId(1)
export const two = administrationId(2)
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const intervalMs = 300_000

/** Returns loops that sync two administrations, and the pretended sync behind them, whose rounds end at once. */
export function pretendSync() {
  const rounds: AdministrationId[] = []
  const sync = {
    included: [one, two] as readonly AdministrationId[],
    moved: [] as readonly AdministrationId[],
    rounds,
    /** Reads the list, and returns the administrations that were moved. */
    list: async (): Promise<readonly AdministrationId[]> => sync.moved,
    /** The administrations that were included at each removal of those left out. */
    removals: [] as (readonly AdministrationId[])[],
    /** What happens in a round of an administration. */
    during: async (_administration: AdministrationId, _signal: AbortSignal): Promise<void> => undefined,
  }
  const loops = new AdministrationLoops(
    {
      included: async () => sync.included,
      removeLeftOut: async () => {
        sync.removals.push(sync.included)
        return false
      },
      syncAdministrations: () => sync.list(),
      syncAdministration: async (administration, signal) => {
        rounds.push(administration)
        await sync.during(administration, signal)
        return null
      },
    },
    { intervalMs, log: silent },
  )
  return { sync, loops }
}
