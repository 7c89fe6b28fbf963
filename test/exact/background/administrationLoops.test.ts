import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ExactError } from '../../../src/exact/errors.ts'
import type { AdministrationId } from '../../../src/values/ids.ts'
import { one, pretendSync, two } from './pretendSync.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a moved administration is read again at once, even if its round has just ended', async () => {
  const { sync, loops } = pretendSync()
  const stop = new AbortController()
  const running = loops.run(stop.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sync.rounds).toEqual([one, two])
  sync.moved = [two]
  loops.soon()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sync.rounds.filter((administration) => administration === one)).toHaveLength(2)
  expect(sync.rounds.filter((administration) => administration === two)).toHaveLength(3)
  stop.abort()
  await running
})

test('an administration is read as soon as it is included, also while the list is not answered', async () => {
  const { sync, loops } = pretendSync()
  const stop = new AbortController()
  sync.included = [one]
  sync.list = () =>
    new Promise((_resolve, reject) => {
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason))
    })
  const running = loops.run(stop.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  sync.included = [one, two]
  loops.soon()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sync.rounds).toContain(two)
  stop.abort()
  await running
})

test('a slow or failing administration does not delay the others, and an excluded one stops', async () => {
  const { sync, loops } = pretendSync()
  const stop = new AbortController()
  const stopped: AdministrationId[] = []
  sync.during = (administration, signal) => {
    if (administration === two) return Promise.reject(new ExactError('exact/away', 'no answer'))
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        stopped.push(administration)
        reject(signal.reason)
      })
    })
  }
  const running = loops.run(stop.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sync.rounds.filter((administration) => administration === one)).toHaveLength(1)
  expect(sync.rounds.filter((administration) => administration === two).length).toBeGreaterThan(3)
  sync.included = [two]
  loops.soon()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stopped).toEqual([one])
  expect(sync.removals).toEqual([[one, two], [two]])
  stop.abort()
  await running
})
