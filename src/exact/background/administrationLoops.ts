import type { AdministrationId } from '../../values/ids.ts'
import type { Sync } from '../sync/sync.ts'
import { type Log, SyncLoop } from './syncLoop.ts'

type Running = { readonly loop: SyncLoop; readonly stop: AbortController; readonly ended: Promise<void> }

/**
 * Syncs each included administration in a loop of its own, so that a long load or a used-up call budget delays no
 * other. One more loop reads the list of administrations, and starts and stops the others.
 */
export class AdministrationLoops {
  private readonly sync: Pick<Sync, 'syncAdministrations' | 'included' | 'syncAdministration'>
  private readonly options: { readonly intervalMs: number; readonly log: Log }
  private readonly running = new Map<AdministrationId, Running>()
  private list: SyncLoop | null = null

  constructor(
    sync: Pick<Sync, 'syncAdministrations' | 'included' | 'syncAdministration'>,
    options: { readonly intervalMs: number; readonly log: Log },
  ) {
    this.sync = sync
    this.options = options
  }

  /** Starts a round of every administration now, or right after the current one. */
  soon(): void {
    this.list?.soon()
    for (const { loop } of this.running.values()) loop.soon()
  }

  /** Runs until the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    this.list = new SyncLoop(async () => {
      let moved: readonly AdministrationId[] = []
      try {
        moved = await this.sync.syncAdministrations()
      } finally {
        await this.adjust(signal)
      }
      // Their streams were restarted. A round that is running may have read some of them already.
      for (const administration of moved) this.running.get(administration)?.loop.soon()
    }, this.options)
    try {
      await this.list.run(signal)
    } finally {
      this.list = null
      await Promise.all([...this.running.keys()].map((administration) => this.end(administration)))
    }
  }

  /** Starts loops for newly included administrations, and ends the loops of excluded ones. */
  private async adjust(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    const included = await this.sync.included()
    for (const administration of this.running.keys()) {
      if (!included.includes(administration)) await this.end(administration)
    }
    for (const administration of included) {
      if (!this.running.has(administration)) this.start(administration, signal)
    }
  }

  private start(administration: AdministrationId, signal: AbortSignal): void {
    const stop = new AbortController()
    const loop = new SyncLoop(
      (running) => this.sync.syncAdministration(administration, running),
      this.options,
    )
    const ended = loop.run(AbortSignal.any([signal, stop.signal]))
    this.running.set(administration, { loop, stop, ended })
  }

  private async end(administration: AdministrationId): Promise<void> {
    const running = this.running.get(administration)
    this.running.delete(administration)
    running?.stop.abort()
    await running?.ended
  }
}
