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

/** Makes the sync; it keeps nothing in memory, so a round can be cut off and another instance can go on. */
export function createSync(given: Omit<Parts, 'log'> & { readonly log?: Log }): Sync {
  const parts: Parts = { ...given, log: given.log ?? silent }
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
