import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  AccessError,
  createFreshRoles,
  createRenewToken,
  createTokenVerifier,
} from '../../src/access/index.ts'
import { type EntraStandIn, startEntraStandIn } from '../standIns/entra/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'

const minute = 60_000
const person = {
  oid: '5a000000-0000-4000-8000-000000000001',
  name: 'Sanne Kuipers',
  roles: ['Desk.Read', 'Desk.Edit'],
}
let entra: EntraStandIn
let later = 0
const now = () => new Date(Date.now() + later)
beforeAll(async () => {
  trustStandIns()
  entra = await startEntraStandIn()
})
beforeEach(() => {
  later = 0
  entra.changeRoles(person.oid, person.roles)
})
afterAll(() => entra.close())

test('a role that was taken away counts for at most five minutes, however long the token is stored', async () => {
  const check = await checkOf()
  expect(await check()).toEqual(person.roles)
  entra.changeRoles(person.oid, ['Desk.Read'])
  later = 5.5 * minute
  expect(await check()).toEqual(['Desk.Read'])
  entra.changeRoles(person.oid, [])
  later = 10 * minute
  expect(await check()).toEqual(['Desk.Read'])
  later = 10.6 * minute
  expect(await check()).toBe('access/no-role')
})

test('someone whose account was disabled must sign in again, and gets no data', async () => {
  const check = await checkOf()
  entra.changeRoles(person.oid, null)
  later = 11 * minute
  expect(await check()).toBe('access/expired')
})

test('without an answer of Entra only a token that may just have been issued is accepted', async () => {
  const unreachable = { ...entra, authority: 'https://localhost:1/nowhere' }
  const check = await checkOf(createRenewToken(unreachable))
  later = 6 * minute
  expect(await Promise.all([check(), check()])).toEqual([person.roles, person.roles])
  later = 11 * minute
  expect(await check()).toBe('access/keys-unavailable')
})

test('many messages at once renew the token once', async () => {
  let requests = 0
  const renewToken = createRenewToken(entra)
  const check = await checkOf(async (token) => {
    requests += 1
    return renewToken(token)
  })
  later = 6 * minute
  await Promise.all([1, 2, 3, 4].map(check))
  await check()
  expect(requests).toBe(1)
})

/** Returns a check of Sanne's stored token, which gives her roles or the code of the refusal. */
async function checkOf(renewToken = createRenewToken(entra)) {
  const verify = createFreshRoles({ verifyToken: createTokenVerifier(entra, { now }), renewToken, now })
  const token = await entra.token(person)
  return async () => {
    try {
      return (await verify(token)).roles
    } catch (error) {
      return error instanceof AccessError ? error.code : error
    }
  }
}
