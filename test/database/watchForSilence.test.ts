import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DatabaseError } from '../../src/database/errors.ts'
import { watchForSilence } from '../../src/database/watchForSilence.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a server that gives no answer four times in a row is silent', async () => {
  expect(await silencesAfter([silence, silence, silence])).toBe(0)
  expect(await silencesAfter([silence, silence, silence, silence])).toBe(1)
  expect(await silencesAfter([silence, silence, silence, null, silence])).toBe(0)
})

test('a server that refuses a connection has answered', async () => {
  expect(await silencesAfter([refusal, refusal, refusal, refusal])).toBe(0)
  expect(await silencesAfter([silence, silence, refusal, silence, silence])).toBe(0)
})

const silence = new DatabaseError('no answer', { cause: new Error('Connection terminated') })
const tooMany = Object.assign(new pg.DatabaseError('too many clients', 0, 'error'), { code: '53300' })
const refusal = new DatabaseError('too many connections', { cause: tooMany })

async function silencesAfter(answers: readonly (Error | null)[]): Promise<number> {
  let next = 0
  let silences = 0
  const end = watchForSilence(
    async () => {
      const answer = answers[next]
      next += 1
      if (answer) throw answer
    },
    () => {
      silences += 1
    },
  )
  await vi.advanceTimersByTimeAsync(answers.length * 5_000)
  end()
  return silences
}
