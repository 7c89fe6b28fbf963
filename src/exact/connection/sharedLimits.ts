import { DatabaseError } from '../../database/errors.ts'
import type { LimitState } from './limitState.ts'
import { nothingKnown } from './limitState.ts'
import type { LimitStore } from './limitStore.ts'

/** The limits of one administration, as this instance last saw them, and changes to them that all instances see. */
export type SharedLimits = {
  /** Returns the state as of the last change or refresh. */
  readonly seen: () => LimitState
  readonly refresh: () => Promise<void>
  /**
   * Stores the state that `change` returns for the newest one, or nothing if it returns the same one. Calls `change`
   * again if another instance was quicker. Throws what `change` throws. If the database cannot store it, only this instance
   * counts it: without database there are no tokens either, and on a full disk people can go on reading.
   */
  readonly change: <Result>(
    change: (state: LimitState) => { readonly state: LimitState; readonly result: Result },
  ) => Promise<Result>
}

export function createSharedLimits(store: LimitStore): SharedLimits {
  let version = 0
  let state = nothingKnown
  let isRead = false
  let last: Promise<unknown> = Promise.resolve()

  async function refresh(): Promise<void> {
    const stored = await store.read()
    version = stored.version
    state = stored.state
    isRead = true
  }

  async function changeNow<Result>(
    change: (before: LimitState) => { readonly state: LimitState; readonly result: Result },
  ): Promise<Result> {
    if (!isRead) await refresh()
    for (;;) {
      const next = change(state)
      if (next.state === state) return next.result
      if (await wasStored({ version: version + 1, state: next.state })) {
        state = next.state
        return next.result
      }
      await refresh()
    }
  }

  async function wasStored(next: { readonly version: number; readonly state: LimitState }): Promise<boolean> {
    try {
      const stored = await store.write(next)
      if (stored) version = next.version
      return stored
    } catch (error) {
      if (error instanceof DatabaseError) return true
      throw error
    }
  }

  /** One after the other, because each starts from the state that the one before it stored. */
  function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  return {
    seen: () => state,
    refresh: () => inOrder(refresh),
    change: (change) => inOrder(() => changeNow(change)),
  }
}
