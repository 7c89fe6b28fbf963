import type { AdministrationId } from '../../values/ids.ts'
import type { Sync } from '../sync/sync.ts'
import { type Log, SyncLoop } from './syncLoop.ts'

type Administrations = Pick<Sync, 'syncAdministrations' | 'included' | 'syncAdministration' | 'removeLeftOut'>
type Running = { readonly loop: SyncLoop; readonly stop: AbortController; readonly ended: Promise<void> }

/**
 * Syncs each included administration in a loop of its own, so that a long load or a used-up call budget delays no
 * other. One more loop reads the list of administrations, starts and stops the others, and removes the data of excluded
 * administrations.
 */
export class AdministrationLoops {
  private readonly sync: Administrations
  private readonly options: { readonly intervalMs: number; readonly log: Log }
  private readonly running = new Map<AdministrationId, Running>()
  private list: SyncLoop | null = null

  constructor(sync: Administrations, options: { readonly intervalMs: number; readonly log: Log }) {
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
        await this.adjust(moved, signal)
        // One that was included again in the meantime starts when its old data are gone.
        if (await this.sync.removeLeftOut(signal)) await this.adjust([], signal)
      }
    }, this.options)
    try {
      await this.list.run(signal)
    } finally {
      this.list = null
      await Promise.all([...this.running.keys()].map((administration) => this.end(administration)))
    }
  }

  /**
   * Starts loops for newly included administrations, and ends the loops of excluded ones. Wakes the loops of those that
   * Exact has moved: their streams were restarted, and a round that is running may have read some of them already.
   */
  private async adjust(moved: readonly AdministrationId[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    const included = await this.sync.included()
    for (const administration of this.running.keys()) {
      if (!included.includes(administration)) await this.end(administration)
    }
    for (const administration of included) {
      const running = this.running.get(administration)
      if (!running) this.start(administration, signal)
      else if (moved.includes(administration)) running.loop.soon()
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
