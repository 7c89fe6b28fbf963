import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpWorld, sanne, startHttpWorld } from './world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await startHttpWorld()
})
afterAll(() => world.close())

const path = '/api/clients/search'
const body = { q: 'wijngaart ede', limit: 20 }
const logLines = async () =>
  (await world.database.selectFrom('access_log').select('event').where('event', '=', 'search').execute())
    .length

test('a search whose client disconnects runs no further statement and logs no error', async () => {
  expect((await world.send('POST', path, { body })).status).toBe(200)
  const whole = world.searchStatements()
  expect(whole).toBeGreaterThan(3)
  const linesBefore = await logLines()
  const logged = world.logged().length
  // Lock the tables, so that the search cannot finish before the client disconnects.
  const { done, gone } = await world.database.transaction().execute(async (transaction) => {
    await sql`LOCK TABLE search_key, search_client IN ACCESS EXCLUSIVE MODE`.execute(transaction)
    return sendAndLeave()
  })
  expect(
    await done.then(
      () => 'it resolved',
      (reason: unknown) => reason,
    ),
  ).toBe(gone?.reason)
  // The statement that waited for the lock may finish.
  expect(world.searchStatements() - whole).toBeLessThanOrEqual(1)
  // The access log has a line for every search that started.
  await expect.poll(logLines).toBe(linesBefore + 1)
  expect(world.logged().slice(logged)).not.toMatch(/"level":(30|40|50)/)
})

test('later searches on the same connections work as usual', async () => {
  for (let round = 0; round < 12; round += 1) {
    const before = world.searchStatements()
    expect((await world.send('POST', path, { body })).status).toBe(200)
    expect(world.searchStatements() - before).toBeGreaterThan(3)
  }
})

/** Sends a search, disconnects once it has started, and waits until the server notices. */
async function sendAndLeave(): Promise<HttpWorld['searches'][number]> {
  const before = world.searches.length
  const leave = new AbortController()
  const answer = fetch(world.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await world.entra.token(sanne)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
    signal: leave.signal,
  }).catch((reason: unknown) => reason)
  await expect.poll(() => world.searches.length).toBe(before + 1)
  leave.abort()
  expect(await answer).toMatchObject({ name: 'AbortError' })
  const search = world.searches[before]
  if (!search) throw new Error('no search has started')
  await expect.poll(() => search.gone?.aborted).toBe(true)
  return search
}
