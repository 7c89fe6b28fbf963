import type { Sync } from '../../../src/exact/sync/index.ts'

/** Syncs all included administrations once, in parallel. Throws the first failure at the end, even of one stream. */
export async function syncOnce(
  sync: Sync,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const list = await Promise.allSettled([sync.syncAdministrations()])
  const administrations = await sync.included()
  const rounds = await Promise.allSettled(
    administrations.map((administration) => sync.syncAdministration(administration, signal)),
  )
  signal.throwIfAborted()
  for (const result of [...rounds, ...list]) if (result.status === 'rejected') throw result.reason
  for (const result of rounds) if (result.status === 'fulfilled' && result.value) throw result.value
}
