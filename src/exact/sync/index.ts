import { readAdministrations } from './administrations.ts'
import type { Log, Parts } from './parts.ts'
import { paymentConditions } from './paymentConditions.ts'
import { refreshClient } from './refreshClient.ts'
import { round } from './round.ts'
import { unversioned, versioned } from './streams/index.ts'
import type { Sync } from './sync.ts'

export type { Log } from './parts.ts'
export type { Sync } from './sync.ts'

const silent: Log = { info: () => undefined, warn: () => undefined }

/** Creates the sync. It keeps no state in memory, so another instance can continue after an interrupted round. */
export function createSync(options: Omit<Parts, 'log'> & { readonly log?: Log }): Sync {
  const parts: Parts = { ...options, log: options.log ?? silent }
  return {
    readAdministrations: () => readAdministrations(parts),
    round: (signal) => round(parts, signal),
    refreshClient: (client) => refreshClient(parts, client),
    streams: [
      ...versioned.map(({ name }) => name),
      paymentConditions,
      ...unversioned.map(({ name }) => name),
    ],
  }
}
