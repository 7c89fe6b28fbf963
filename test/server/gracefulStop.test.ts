import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { startSearchers } from './searchers.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
let server: ChildServer
beforeAll(async () => {
  const exact = { url: 'http://127.0.0.1:9', clientId: 'client', clientSecret: 'secret' }
  server = await childServer(exact, null, { DRAIN_SECONDS: '5' })
  await server.start()
}, 300_000)
afterAll(() => server.close())

test('a stop under load says that it is not ready, goes on answering and cuts no request', async () => {
  const searchers = await startSearchers(server, { count: 8, q: 'wijngaart', card: nobody })
  await sleep(1_000)
  const ended = server.stop()
  await sleep(500)
  const ready = await fetch(`${server.url}/health/ready`)
  expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close'])
  // An impatient orchestrator or admin: a stop that is under way goes on in order.
  for (const name of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) server.signal(name)
  const answeredBefore = searchers.replies.length
  await sleep(1_000)
  expect(searchers.replies.length).toBeGreaterThan(answeredBefore)
  // By now a proxy has seen that this instance is not ready and sends it nothing more.
  const outcomes = new Set((await searchers.stop()).map(({ outcome }) => outcome))
  expect([...outcomes].toSorted()).toEqual(['200', '404 desk/not-found'])
  const { code, stderr, milliseconds } = await ended
  expect([code, stderr]).toEqual([0, ''])
  expect(milliseconds).toBeLessThan(20_000)
}, 120_000)
