import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallBudget } from '../../../src/exact/connection/callBudget.ts'
import { nothingKnown } from '../../../src/exact/connection/limitState.ts'
import { createSender, type Request } from '../../../src/exact/connection/sender.ts'
import { createSharedLimits } from '../../../src/exact/connection/sharedLimits.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a file may take longer to arrive than an answer', async () => {
  const answer = await sendSlowly(file)
  const streamed = await sendSlowly({ ...file, isStreamed: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answer.aborted).toBe(true)
  expect(streamed.aborted).toBe(false)
})

const file: Request = {
  method: 'GET',
  url: 'https://exact.example/docs/SysAttachment.aspx',
  resource: 'docs/SysAttachment.aspx',
  accept: '*/*',
}

const inMemory = { read: async () => ({ version: 0, state: nothingKnown }), write: async () => true }

/** Sends a request that is answered at once and whose body never ends. Returns the signal of the request. */
async function sendSlowly(request: Request): Promise<AbortSignal> {
  const now = () => new Date()
  let signal: AbortSignal | null | undefined
  const send = createSender({
    tokens: { accessToken: async () => 'token', replacementFor: async () => 'token' },
    fetch: async (_url, init) => {
      signal = init?.signal
      return new Response(new ReadableStream())
    },
  })
  await send(
    { budget: new CallBudget(createSharedLimits(inMemory), now), endpoint: 'file', urgency: 'interactive' },
    request,
    async () => undefined,
  )
  if (!signal) throw new Error('a request without a signal')
  return signal
}
