import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

/**
 * Lets the clock of a process jump ahead, and ends the pauses of the portal that a jump passes. Loaded with `--import`
 * before the server, which gets each jump from its parent as `{ ahead }`. Time limits of calls, statements and locks
 * stay real, because what they limit does not become faster.
 */

const RealDate = globalThis.Date
const realNow = performance.now.bind(performance)
const realTimeout = globalThis.setTimeout
const realClear = globalThis.clearTimeout
const realPause = timers.setTimeout

/** Files whose timers are pauses in portal time. */
const pausing =
  /\/src\/exact\/(background\/syncLoop|connection\/(callBudget|sender)|writes\/writeChange)\.ts|\/pg-boss\/dist\/clock\.js/
/** Its timer by `setTimeout` is the time limit of a call; only its awaited ones are pauses. */
const limiting = /\/src\/exact\/connection\/sender\.ts/

type Pause = { readonly due: number; readonly end: () => void }
const pauses = new Map<unknown, Pause>()
let ahead = Number(process.env.CLOCK_AHEAD ?? 0)

/** Returns real milliseconds, for measuring. */
export const realMilliseconds = (): number => realNow()

/** Waits in real time. */
export const realSleep = (milliseconds: number): Promise<void> => realPause(milliseconds)

/** Sets how many milliseconds the clock is ahead of real time, and ends the pauses that are over. */
export function jumpTo(milliseconds: number): void {
  ahead = milliseconds
  const now = Date.now()
  for (const [timer, { due, end }] of [...pauses]) {
    if (due > now) continue
    pauses.delete(timer)
    end()
  }
}

/** Returns the line of the stack that called the function that calls this. */
const callerOfCaller = (): string => (new Error().stack ?? '').split('\n')[3] ?? ''

function startTimeout(run: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): unknown {
  const caller = callerOfCaller()
  if (!pausing.test(caller) || limiting.test(caller)) return realTimeout(run, milliseconds, ...values)
  const timer = realTimeout(() => {
    pauses.delete(timer)
    run(...values)
  }, milliseconds)
  const end = () => {
    realClear(timer)
    run(...values)
  }
  pauses.set(timer, { due: Date.now() + milliseconds, end })
  return timer
}

function clear(timer: NodeJS.Timeout | string | number | undefined): void {
  pauses.delete(timer)
  realClear(timer)
}

async function pause(
  milliseconds = 0,
  value?: unknown,
  options: { readonly signal?: AbortSignal } = {},
): Promise<unknown> {
  if (!pausing.test(callerOfCaller())) return realPause(milliseconds, value, options)
  const passed = new AbortController()
  const key = {}
  pauses.set(key, { due: Date.now() + milliseconds, end: () => passed.abort() })
  const signal = options.signal ? AbortSignal.any([options.signal, passed.signal]) : passed.signal
  try {
    return await realPause(milliseconds, value, { signal })
  } catch (error) {
    if (passed.signal.aborted && !options.signal?.aborted) return value
    throw error
  } finally {
    pauses.delete(key)
  }
}

Object.defineProperties(globalThis, {
  Date: {
    value: new Proxy(RealDate, {
      construct: (target, values, newTarget) =>
        Reflect.construct(target, values.length === 0 ? [RealDate.now() + ahead] : values, newTarget),
      get: (target, name) =>
        name === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, name, target),
    }),
  },
  setTimeout: { value: startTimeout },
  clearTimeout: { value: clear },
})
Object.defineProperty(performance, 'now', { value: () => realNow() + ahead })
Object.defineProperty(timers, 'setTimeout', { value: pause })
syncBuiltinESMExports()

/** A process that waits for the database or for Exact is idle too, so the parent asks these as well. */
const idleMs = 4
const idleShare = 0.25

/** Resolves when the process has had next to nothing to do for a moment. */
async function untilIdle(): Promise<void> {
  for (let idle = 0; idle < 2; ) {
    const before = performance.eventLoopUtilization()
    await realPause(idleMs)
    idle = performance.eventLoopUtilization(before).utilization < idleShare ? idle + 1 : 0
  }
}

process.on('message', async (message: { readonly ahead?: number; readonly settle?: boolean }) => {
  if (message.settle) await untilIdle()
  if (message.ahead !== undefined) jumpTo(message.ahead)
  const { heapUsed, rss } = process.memoryUsage()
  process.send?.({ ahead, settled: message.settle ?? false, heapUsed, rss })
})
process.channel?.unref()
// A server does not outlive the run that started it.
process.once('disconnect', () => process.exit(1))
