import { setTimeout } from 'node:timers/promises'
import { chance } from '../clients/corpus/crowd.ts'
import { search, type Target } from './target.ts'

/** The tab's rule: search from two characters on, once no key has been pressed for this long. */
const typing = { least: 2, settledMilliseconds: 130 }

/** Milliseconds between the answer for one caller and the first letter for the next. */
const betweenCallers = { least: 1_500, spread: 3_000 }

export type Typed = {
  /** Milliseconds of each search that was not cancelled. */
  readonly times: readonly number[]
  /** Searches cancelled because another letter was typed. */
  readonly cancelled: number
  readonly failed: number
}

/**
 * Simulates employees who type at the same time: letter by letter with human pauses, then a look at the answer, then
 * the next caller. Stops when `until` aborts.
 */
export async function typeAtOnce(target: Target, employees: number, until: AbortSignal): Promise<Typed> {
  const times: number[] = []
  const count = { cancelled: 0, failed: 0 }
  const typeOne = async (employee: number) => {
    const pick = chance(employee)
    // Callers ring at different moments, so each employee starts at a random point between two calls.
    await setTimeout(pick(betweenCallers.least + betweenCallers.spread))
    while (!until.aborted) {
      const { q } = target.queries[pick(target.queries.length)] ?? { q: '' }
      let cancel = new AbortController()
      let pending: Promise<void> = Promise.resolve()
      for (const [index, letter] of [...q].entries()) {
        const pause = (index === q.length - 1 ? typing.settledMilliseconds : 40) + pick(180)
        await setTimeout(Math.min(pause, typing.settledMilliseconds))
        if (pause < typing.settledMilliseconds || index + 1 < typing.least || letter === ' ') continue
        cancel.abort()
        cancel = new AbortController()
        pending = ask(q.slice(0, index + 1), employee, cancel.signal)
        await setTimeout(pause - typing.settledMilliseconds)
      }
      await pending
      await setTimeout(betweenCallers.least + pick(betweenCallers.spread))
    }
  }
  const ask = async (q: string, employee: number, signal: AbortSignal) => {
    const begin = performance.now()
    try {
      await search(target, q, { employee, signal })
      times.push(performance.now() - begin)
    } catch {
      if (signal.aborted) count.cancelled += 1
      else count.failed += 1
    }
  }
  await Promise.all(Array.from({ length: employees }, (_, employee) => typeOne(employee)))
  return { times, ...count }
}
