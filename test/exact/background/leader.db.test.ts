import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../../src/database/open.ts'
import { runAsLeader, usualTiming } from '../../../src/exact/background/leader.ts'
import { testDatabaseLocation } from '../../database.ts'
import { type FaultyProxy, startFaultyProxy } from '../../standIns/network/faultyProxy.ts'

let proxy: FaultyProxy
let near: OpenDatabase
let far: OpenDatabase
beforeAll(async () => {
  const place = await testDatabaseLocation()
  if (place.kind !== 'postgres') throw new Error('only PostgreSQL has several instances')
  const url = new URL(place.url)
  proxy = await startFaultyProxy(Number(url.port))
  near = await openDatabase(place)
  url.port = String(proxy.port)
  far = await openDatabase({ kind: 'postgres', url: url.href })
})
afterAll(async () => {
  await far.close()
  await near.close()
  await proxy.close()
})

test('a leader whose network dies silently stops, and another takes over within 30 seconds', async () => {
  const { retryMs, heartbeatMs, heartbeatLimitMs, silenceMs } = usualTiming
  expect(heartbeatMs + heartbeatLimitMs).toBeLessThan(silenceMs / 2)
  expect(silenceMs + 2 * retryMs).toBeLessThan(30_000)
  const timing = { retryMs: 100, heartbeatMs: 200, heartbeatLimitMs: 300, silenceMs: 2_000 }
  const events: string[] = []
  const ending = new AbortController()
  const run = (name: string, { driver }: OpenDatabase) =>
    runAsLeader(driver, {
      signal: ending.signal,
      timing,
      onError: () => undefined,
      lead: async (signal) => {
        events.push(`${name} leads`)
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
        events.push(`${name} stops`)
      },
    })
  const first = run('far', far)
  await expect.poll(() => events, { timeout: 10_000 }).toEqual(['far leads'])
  const second = run('near', near)
  await sleep(500)
  expect(events).toEqual(['far leads'])
  proxy.swallow()
  await expect.poll(() => events, { timeout: 20_000 }).toEqual(['far leads', 'far stops', 'near leads'])
  ending.abort()
  proxy.pass()
  await Promise.all([first, second])
  expect(events).toContain('near stops')
})
