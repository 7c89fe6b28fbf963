import type { Listening } from './http/index.ts'

/**
 * How long each step of the stop may take, in milliseconds; `requests` includes the drain. A step that takes longer
 * is left behind and the next one begins. The work inside a step has a shorter limit of its own.
 */
const patience = { requests: 11_000, searchKeys: 1_000, exact: 5_000, database: 2_000 }
/**
 * Longer than all steps together. After this the process ends, whatever it is waiting for, such as a start under way.
 * Orchestrators kill it after 20 seconds or more.
 */
const longest = 19_500
/** How much earlier than their step the requests under way must be finished, in milliseconds. */
const closing = 500

/** The parts to stop. While a server starts, they are added one by one. */
export type Stoppable = {
  requests?: Listening['stop']
  searchKeys?: () => Promise<void>
  exact?: () => Promise<void>
  database?: () => Promise<void>
}

export type StopOptions = {
  /** How long to go on answering while reporting not ready, in milliseconds. */
  readonly drainMs: number
  /** Called with the name of each step when it begins. */
  readonly onStep?: (step: string) => void
}

/** A step that failed, or that took too long if there is no error. */
export type LeftBehind = { readonly step: string; readonly error?: unknown }

/** Stops the given parts one after another. Returns the steps that failed or took too long. */
export async function stopParts(
  parts: Stoppable,
  { drainMs, onStep = () => undefined }: StopOptions,
): Promise<readonly LeftBehind[]> {
  const finishMs = patience.requests - drainMs - closing
  const { requests } = parts
  const steps = [
    ['requests under way', requests && (() => requests({ drainMs, finishMs })), patience.requests],
    ['search keys', parts.searchKeys, patience.searchKeys],
    ['background work with Exact', parts.exact, patience.exact],
    ['the database', parts.database, patience.database],
  ] as const
  const left: LeftBehind[] = []
  for (const [step, run, limit] of steps) {
    if (!run) continue
    onStep(step)
    const outcome = await within(run, limit)
    if (outcome !== 'done') left.push({ step, ...outcome })
  }
  return left
}

async function within(
  run: () => Promise<void>,
  limit: number,
): Promise<'done' | { readonly error?: unknown }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<{ readonly error?: unknown }>((resolve) => {
    timer = setTimeout(() => resolve({}), limit)
  })
  const done = run().then(
    () => 'done' as const,
    (error: unknown) => ({ error }),
  )
  try {
    return await Promise.race([done, late])
  } finally {
    clearTimeout(timer)
  }
}

type Stopping = {
  readonly drainMs: number
  /** Describes an error in a few words, without values of rows. */
  readonly nameOf: (error: unknown) => string
  /** Ends the process, with a line for the admin if something did not stop in order. */
  readonly end: (line: string | null) => void
  readonly signals?: Pick<NodeJS.EventEmitter, 'on'>
}

type Running = { readonly close: (options: StopOptions) => Promise<readonly LeftBehind[]> }

/**
 * Stops the server on the first SIGTERM or SIGINT, once it has started, and then ends the process. Further signals
 * change nothing, because the stop is bounded anyway. Leaves a start that fails to the caller.
 */
export function stopOnSignal(
  starting: Promise<Running>,
  { drainMs, nameOf, end, signals = process }: Stopping,
): void {
  let isStopping = false
  let hasStarted = false
  starting.then(
    () => {
      hasStarted = true
    },
    () => undefined,
  )
  const stop = async (drain: number): Promise<void> => {
    if (isStopping) return
    isStopping = true
    let step = 'the start'
    setTimeout(() => end(lineOf([step])), longest)
    // There is nothing to drain: a proxy sends nothing to an instance that was never ready.
    const options = { drainMs: hasStarted ? drain : 0, onStep: (next: string) => (step = next) }
    const running = await starting.catch(() => null)
    if (!running) return
    const left = await running.close(options)
    end(left.length === 0 ? null : lineOf(left.map((one) => describe(one, nameOf))))
  }
  signals.on('SIGTERM', () => stop(drainMs))
  // At a terminal there is no proxy to wait for.
  signals.on('SIGINT', () => stop(0))
}

const describe = ({ step, error }: LeftBehind, nameOf: Stopping['nameOf']): string =>
  error === undefined ? step : `${step} (${nameOf(error)})`

const lineOf = (steps: readonly string[]): string =>
  `stopped without waiting any longer for: ${steps.join(', ')}`
