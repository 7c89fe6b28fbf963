import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabaseLocation } from '../../database.ts'
import { killWriters } from '../../kills/killWriters.ts'
import { addDatabaseClock } from '../../setup/databaseClock.ts'

/** Reading, before and after the call, and reading back; `npm run kills` takes all steps. */
const steps = [9, 24, 27, 33]

test('an edit whose writer is killed at any step is in Exact once, or reported', async () => {
  const place = await testDatabaseLocation()
  if (place.kind !== 'postgres') throw new Error('a child process cannot open the database of this one')
  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  const setAhead = await addDatabaseClock(client)
  let ahead = 0
  const { wrong, kills, ends } = await killWriters({
    ...{ databaseUrl: place.url, edits: 10, seed: 4, steps },
    skip: async () => {
      ahead += 20_000
      await setAhead(ahead)
    },
  })
  await client.end()
  expect(wrong).toEqual([])
  expect(kills).toBe(steps.length)
  expect(ends.written).toBeGreaterThan(0)
}, 180_000)
