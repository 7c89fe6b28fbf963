import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../../src/http/contract.ts'
import { ApiError } from '../../tab/api/errors.ts'
import { createApi } from '../../tab/api/request.ts'
import { signInAddress } from '../../tab/api/signIn.ts'
import { HostError } from '../../tab/host/host.ts'
import { failureOf } from '../../tab/parts/states/failureOf.ts'

type Reply = { readonly status: number; readonly body?: unknown }
let server: Server
let url: string
let reply: (request: IncomingMessage) => Reply
let asked: IncomingMessage[]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request)
    const { status, body } = reply(request)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

function api(token: (fresh: boolean) => Promise<string | null> = () => Promise.resolve('first')) {
  return createApi({
    fetch: (path, init) => fetch(`${url}${String(path)}`, init),
    token,
    signIn: () => Promise.reject(new ApiError('tab/sign-in-needed', { status: 401 })),
    contract: () => Promise.resolve(contract),
  })
}
const iban = { path: '/api/iban', schema: (schemas: typeof contract) => schemas.revealedBankAccount }
const forbidden = {
  type: 'urn:servicedeskportaal:desk/not-allowed',
  title: 'Geen recht',
  status: 403,
  code: 'desk/not-allowed',
  detail: { nl: 'U hebt geen recht.', en: 'You may not.' },
}
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => error as ApiError,
  )

test('a request carries the token and says that it comes from the portal', async () => {
  reply = () => ({ status: 200, body: { iban: 'NL98ABNA0978144371' } })
  expect(await api().request(iban)).toEqual({ iban: 'NL98ABNA0978144371' })
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer first', 'x-portal': '1' })
})

test('a refused token is renewed once', async () => {
  const wanted: boolean[] = []
  let current = 'old'
  reply = ({ headers }) =>
    headers.authorization === 'Bearer new' ? { status: 200, body: { iban: 'NL1' } } : { status: 401 }
  const answer = await api((fresh) => {
    wanted.push(fresh)
    if (fresh) current = 'new'
    return Promise.resolve(current)
  }).request(iban)
  expect(answer).toEqual({ iban: 'NL1' })
  expect(wanted).toEqual([false, true, false])
  expect(asked).toHaveLength(2)
})

test('where a cookie does the work a refusal leads to the sign-in, without asking twice', async () => {
  reply = () => ({ status: 401 })
  const error = await failed(api(() => Promise.resolve(null)).request(iban))
  expect(error.code).toBe('tab/sign-in-needed')
  expect(asked).toHaveLength(1)
})

test('the sign-in brings the employee back to where they were', () => {
  expect(signInAddress('https://portaal.example/clients/1?x=1#y')).toBe(
    '/api/sign-in?returnTo=https%3A%2F%2Fportaal.example%2Fclients%2F1%3Fx%3D1%23y',
  )
})

test("the server's refusal keeps its code and its sentence in both languages", async () => {
  reply = () => ({ status: 403, body: forbidden })
  const error = await failed(api().request(iban))
  expect([error.code, error.status]).toEqual(['desk/not-allowed', 403])
  expect(failureOf(error, 'nl')).toMatchObject({ kind: 'forbidden', sentence: 'U hebt geen recht.' })
  expect(failureOf(error, 'en')).toMatchObject({ kind: 'forbidden', sentence: 'You may not.' })
})

test('an answer of another shape is a failure, never half an answer', async () => {
  reply = () => ({ status: 200, body: { iban: 12 } })
  expect((await failed(api().request(iban))).code).toBe('tab/unexpected-answer')
})

test('a gateway that answers for the server means that it cannot be reached', async () => {
  reply = () => ({ status: 502, body: 'Bad Gateway' })
  const error = await failed(api().request(iban))
  expect(error.code).toBe('tab/unreachable')
  expect(failureOf(error, 'nl').textId).toBe('failure.unreachable')
})

test('no connection at all is told apart from a refusal', async () => {
  const unconnected = createApi({
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    token: () => Promise.resolve(null),
    signIn: () => Promise.reject(new Error('not asked')),
    contract: () => Promise.resolve(contract),
  })
  expect((await failed(unconnected.request(iban))).code).toBe('tab/unreachable')
})

test('a host that gives no token is said to be the cause', async () => {
  const error = await failed(api(() => Promise.reject(new HostError('consent_required'))).request(iban))
  expect([error.code, asked.length]).toEqual(['host/no-token', 0])
  expect(failureOf(error, 'nl').textId).toBe('failure.noToken')
})
