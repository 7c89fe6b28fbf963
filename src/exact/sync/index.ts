import { defaultSyncIntervalMs } from '../rhythm.ts'
import { includedAdministrations } from './administrations.ts'
import { leaveOut, removeLeftOut } from './leaveOut.ts'
import { createOpenItemsCheck } from './openItemsCheck.ts'
import type { Log, Parts } from './parts.ts'
import { paymentConditions } from './paymentConditions.ts'
import { createReadNow } from './readNow.ts'
import { refreshClient } from './refreshClient.ts'
import { refreshContact } from './refreshContact.ts'
import { syncAdministration, syncAdministrations } from './round.ts'
import { createStreamFailures } from './streamFailures.ts'
import { unversioned, versioned } from './streams/index.ts'
import type { Sync } from './sync.ts'

export type { Log } from './parts.ts'
export type { Sync } from './sync.ts'

const silent: Log = { info: () => undefined, warn: () => undefined }

/** Creates the sync. All progress is in the database, so another instance can continue after an interrupted round. */
export function createSync(
  options: Omit<Parts, 'log'> & { readonly log?: Log; readonly intervalMs?: number },
): Sync {
  const parts: Parts = { ...options, log: options.log ?? silent }
  const failures = createStreamFailures(parts)
  const openItems = createOpenItemsCheck(parts)
  return {
    syncAdministrations: () => syncAdministrations(parts, failures),
    included: () => includedAdministrations(parts),
    leaveOut: (transaction, administration) => leaveOut(parts, transaction, administration),
    removeLeftOut: (signal) => removeLeftOut(parts, signal),
    syncAdministration: (administration, signal) =>
      syncAdministration(parts, { failures, openItems }, { administration, signal }),
    askRefusedAgain: failures.askAgain,
    readNow: createReadNow(parts, options.intervalMs ?? defaultSyncIntervalMs),
    refreshClient: (client) => refreshClient(parts, client),
    refreshContact: (contact) => refreshContact(parts, contact),
    figureStreams: versioned.map(({ name }) => name),
    streams: [
      ...versioned.map(({ name }) => name),
      paymentConditions,
      ...unversioned.map(({ name }) => name),
    ],
  }
}
