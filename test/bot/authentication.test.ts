import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { TokenOverrides } from '../standIns/bot/index.ts'
import { exampleDesk } from './exampleDesk.ts'
import { type BotWorld, startBotWorld } from './world.ts'

let world: BotWorld
const printed = vi.spyOn(console, 'error')
beforeAll(async () => {
  world = await startBotWorld(exampleDesk())
})
afterEach(() => expect(printed).not.toHaveBeenCalled())
afterAll(() => world.close())

test('an activity with a good token is answered on the channel, with a token of the bot', async () => {
  const before = world.standIn.sent.length
  const answer = await world.send(world.activity())
  expect(answer, world.logged()).toEqual({ status: 200, body: '' })
  const sent = world.standIn.sent.slice(before)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    conversationId: 'a:conversation',
    replyTo: 'activity-1',
    authorized: true,
    activity: { type: 'message', summary: 'Antwoord van de servicedesk' },
  })
})

test('an activity without a token is refused', async () => {
  expect(await world.send(world.activity(), '')).toEqual({ status: 401, body: '' })
})

const forgeries: readonly (TokenOverrides & { readonly what: string })[] = [
  { what: 'signed with another key', key: 'stranger' },
  { what: 'signed with a key that is not for Teams', key: 'unendorsed' },
  { what: 'for another bot', audience: 'b0700000-0000-4000-8000-000000000002' },
  { what: 'of another issuer', issuer: 'https://login.example' },
  { what: 'that expired ten minutes ago', expiresInSeconds: -600 },
  { what: 'for another service address', serviceUrl: 'https://elsewhere.example' },
]
test.each(forgeries)('a token $what gives 401 and a quiet log line', async ({ what: _, ...overrides }) => {
  const sent = world.standIn.sent.length
  const logged = world.logged().length
  const answer = await world.send(world.activity(), `Bearer ${await world.standIn.token(overrides)}`)
  expect(answer).toEqual({ status: 401, body: '' })
  expect(world.standIn.sent).toHaveLength(sent)
  const lines = world.logged().slice(logged)
  expect(lines.trim().split('\n')).toHaveLength(1)
  expect(lines).toContain('bot/unauthenticated')
  expect(lines).not.toMatch(/PUBLIC KEY|eyJ|"n":/)
})

test('an unsigned token, or no token, gives 401', async () => {
  const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{}').replaceAll('=', '')}.`
  for (const authorization of [`Bearer ${unsigned}`, 'Bearer x', 'Basic dXNlcjpwYXNz', 'Bearer a.b.c']) {
    expect((await world.send(world.activity(), authorization)).status).toBe(401)
  }
})

test('a token that expired a minute ago is accepted, because clocks differ', async () => {
  const token = await world.standIn.token({ expiresInSeconds: -60 })
  expect((await world.send(world.activity(), `Bearer ${token}`)).status).toBe(200)
})

test('an activity of another channel is refused with any token', async () => {
  expect((await world.send(world.activity({ channelId: 'emulator' }))).status).toBe(400)
  expect((await world.send(world.activity({ channelId: 'AseChannel' }))).status).toBe(400)
})

test('a malformed activity is a bad request', async () => {
  expect((await world.send({ hello: 'bot' })).status).toBe(400)
  expect((await world.send(world.activity({ serviceUrl: 'file:///etc/passwd' }))).status).toBe(400)
})

test('a sender without a token does not learn what is wrong with the activity', async () => {
  expect(await world.send({ hello: 'bot' }, '')).toEqual({ status: 401, body: '' })
  const stranger = `Bearer ${await world.standIn.token({ key: 'stranger' })}`
  expect(await world.send({ hello: 'bot' }, stranger)).toEqual({ status: 401, body: '' })
})
