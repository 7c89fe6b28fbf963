/** Whether the process can serve requests. */
export type Readiness = {
  /** Resolves when requests can be served. Rejects with the reason while starting, stopping, or without database. */
  readonly ready: () => Promise<void>
  /** To call when migrations have run and background work and routes are ready. */
  readonly started: () => void
  readonly stopping: () => void
}

/** `ping` resolves when the database answers. Checks at the same moment share one ping. */
export function createReadiness(ping: () => Promise<void>): Readiness {
  let phase: 'starting' | 'running' | 'stopping' = 'starting'
  let pinging: Promise<void> | null = null
  return {
    ready: async () => {
      if (phase !== 'running') throw new Error(`the portal is ${phase}`)
      pinging ??= ping().finally(() => {
        pinging = null
      })
      await pinging
    },
    started: () => {
      if (phase === 'starting') phase = 'running'
    },
    stopping: () => {
      phase = 'stopping'
    },
  }
}
