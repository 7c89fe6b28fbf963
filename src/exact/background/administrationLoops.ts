import type { AdministrationId } from '../../values/ids.ts'
import type { Sync } from '../sync/sync.ts'
import { type Log, SyncLoop } from './syncLoop.ts'

type Administrations = Pick<Sync, 'syncAdministrations' | 'included' | 'syncAdministration' | 'removeLeftOut'>
type Running = { readonly loop: SyncLoop; readonly stop: AbortController; readonly ended: Promise<void> }

/**
 * Syncs each included administration in a loop of its own, so that a long load or a used-up call budget delays no
 * other. One more loop reads the list of administrations. Another starts and stops the loops and removes the data of
 * excluded administrations; it never waits for Exact, so that a choice of the admin takes effect at once.
 */
export class AdministrationLoops {
  private readonly sync: Administrations
  private readonly options: { readonly intervalMs: number; readonly log: Log }
  private readonly running = new Map<AdministrationId, Running>()
  private list: SyncLoop | null = null
  private choice: SyncLoop | null = null

  constructor(sync: Administrations, options: { readonly intervalMs: number; readonly log: Log }) {
    this.sync = sync
    this.options = options
  }

  /** Starts a round of every administration now, or right after the current one. */
  soon(): void {
    this.list?.soon()
    this.choice?.soon()
    for (const { loop } of this.running.values()) loop.soon()
  }

  /** Runs until the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    this.list = new SyncLoop(() => this.readList(), this.options)
    this.choice = new SyncLoop(async () => {
      await this.adjust(signal)
      // One that was included again in the meantime starts when its old data are gone.
      if (await this.sync.removeLeftOut(signal)) await this.adjust(signal)
    }, this.options)
    try {
      await Promise.all([this.list.run(signal), this.choice.run(signal)])
    } finally {
      this.list = null
      this.choice = null
      await Promise.all([...this.running.keys()].map((administration) => this.end(administration)))
    }
  }

  /**
   * Reads the list. Wakes the loops of administrations that Exact has moved: their streams were restarted, and a round
   * that is running may have read some of them already. The only one of a list is included by itself.
   */
  private async readList(): Promise<void> {
    for (const administration of await this.sync.syncAdministrations()) {
      this.running.get(administration)?.loop.soon()
    }
    const included = await this.sync.included()
    if (included.some((administration) => !this.running.has(administration))) this.choice?.soon()
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
