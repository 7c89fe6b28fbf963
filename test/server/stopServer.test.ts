import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Stoppable, stopOnSignal, stopParts } from '../../src/stopServer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the steps of a stop follow one another, and one that fails or hangs does not hold up the next', async () => {
  const begun: string[] = []
  const stopping = stopParts(
    { ...parts, searchKeys: never, exact: () => Promise.reject(broken) },
    { drainMs: 2_000, onStep: (step) => begun.push(step) },
  )
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await stopping).toEqual([
    { step: 'search keys' },
    { step: 'background work with Exact', error: broken },
  ])
  expect(begun).toEqual(['requests under way', 'search keys', 'background work with Exact', 'the database'])
})

test('a start that failed stops the parts that it had, and no others', async () => {
  const begun: string[] = []
  await stopParts({ database: done }, { drainMs: 0, onStep: (step) => begun.push(step) })
  expect(begun).toEqual(['the database'])
})

describe('a signal', () => {
  test('stops once, however many follow', async () => {
    const { signals, ends, closes } = await running(parts)
    for (const name of ['SIGTERM', 'SIGTERM', 'SIGINT', 'SIGTERM']) signals.emit(name)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(closes).toEqual([5_000])
    expect(ends[0]).toBeNull()
  })

  test('SIGINT does not drain', async () => {
    const { signals, closes } = await running(parts)
    signals.emit('SIGINT')
    await vi.advanceTimersByTimeAsync(1)
    expect(closes).toEqual([0])
  })

  test('ends with a line that names what did not stop', async () => {
    const { signals, ends } = await running({
      ...parts,
      exact: () => Promise.reject(broken),
      database: never,
    })
    signals.emit('SIGTERM')
    await vi.advanceTimersByTimeAsync(2_100)
    expect(ends).toEqual([
      'stopped without waiting any longer for: background work with Exact (Error), the database',
    ])
  })

  test('during a start that hangs ends the process within 20 seconds', async () => {
    const { signals, ends } = await running(parts, new Promise(() => undefined))
    signals.emit('SIGTERM')
    await vi.advanceTimersByTimeAsync(19_999)
    expect(ends).toEqual(['stopped without waiting any longer for: the start'])
  })

  test('during a start names the step that the stop had reached when the time was up', async () => {
    const { signals, ends, closes } = await running({ ...parts, exact: never }, slowStart(18_000))
    signals.emit('SIGTERM')
    await vi.advanceTimersByTimeAsync(19_999)
    expect(closes).toEqual([0])
    expect(ends).toEqual(['stopped without waiting any longer for: background work with Exact'])
  })
})

const broken = new Error('broken')
const done = async () => undefined
const never = () => new Promise<void>(() => undefined)
const parts: Stoppable = { requests: done, searchKeys: done, exact: done, database: done }
const slowStart = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A server with these parts, which starts when `start` resolves. */
async function running(stoppable: Stoppable, start: Promise<void> = Promise.resolve()) {
  const signals = new EventEmitter()
  const ends: (string | null)[] = []
  const closes: number[] = []
  const server = {
    close: (options: Parameters<typeof stopParts>[1]) => {
      closes.push(options.drainMs)
      return stopParts(stoppable, options)
    },
  }
  stopOnSignal(
    start.then(() => server),
    {
      drainMs: 5_000,
      nameOf: (error) => (error instanceof Error ? error.name : 'unknown'),
      end: (line) => ends.push(line),
      signals,
    },
  )
  await vi.advanceTimersByTimeAsync(0)
  return { signals, ends, closes }
}
