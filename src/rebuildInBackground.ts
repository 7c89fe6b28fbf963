import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { rebuildSearchKeys } from './clients/index.ts'
import type { Database } from './database/open.ts'
import { technical } from './http/index.ts'

const retryMilliseconds = 30_000

/** Rebuilds outdated search keys in the background. Retries after a failure, and resumes at the next start. */
export function startRebuild(database: Database, log: Logger): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const done = rebuild(database, log, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return done
    },
  }
}

async function rebuild(database: Database, log: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const clients = await rebuildSearchKeys(database, { signal })
      if (clients > 0) log.info({ clients }, 'search keys were rebuilt')
      return
    } catch (error) {
      log.error(technical(error), 'search keys could not be rebuilt; trying again later')
      await sleep(retryMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  }
}
