import { setTimeout } from 'node:timers/promises'
import { chance } from '../clients/corpus/crowd.ts'
import { search, type Target } from './target.ts'

/** As the tab does: it searches from two characters on, when no key was hit for so long. */
const typing = { least: 2, settledMilliseconds: 130 }

/** Milliseconds from one caller's answer to the first letter of the next. */
const betweenCallers = { least: 1_500, spread: 3_000 }

export type Typed = {
  /** Milliseconds that searches took which somebody waited for to the end. */
  readonly times: readonly number[]
  /** Searches left alone because another letter came. */
  readonly cancelled: number
  readonly failed: number
}

/**
 * So many employees type at once, each letter by letter with the pauses of people, look at the answer and go
 * on with another caller, until `until` is given.
 */
export async function typeAtOnce(target: Target, employees: number, until: AbortSignal): Promise<Typed> {
  const times: number[] = []
  const count = { cancelled: 0, failed: 0 }
  const typeOne = async (employee: number) => {
    const pick = chance(employee)
    // Callers do not all ring at the same moment: each employee is somewhere between two of them.
    await setTimeout(pick(betweenCallers.least + betweenCallers.spread))
    while (!until.aborted) {
      const { q } = target.queries[pick(target.queries.length)] ?? { q: '' }
      let leave = new AbortController()
      let asked: Promise<void> = Promise.resolve()
      for (const [index, letter] of [...q].entries()) {
        const pause = (index === q.length - 1 ? typing.settledMilliseconds : 40) + pick(180)
        await setTimeout(Math.min(pause, typing.settledMilliseconds))
        if (pause < typing.settledMilliseconds || index + 1 < typing.least || letter === ' ') continue
        leave.abort()
        leave = new AbortController()
        asked = ask(q.slice(0, index + 1), employee, leave.signal)
        await setTimeout(pause - typing.settledMilliseconds)
      }
      await asked
      await setTimeout(betweenCallers.least + pick(betweenCallers.spread))
    }
  }
  const ask = async (q: string, employee: number, leave: AbortSignal) => {
    const begin = performance.now()
    try {
      await search(target, q, { employee, leave })
      times.push(performance.now() - begin)
    } catch {
      if (leave.aborted) count.cancelled += 1
      else count.failed += 1
    }
  }
  await Promise.all(Array.from({ length: employees }, (_, employee) => typeOne(employee)))
  return { times, ...count }
}
