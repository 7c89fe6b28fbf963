import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../../src/http/contract.ts'
import { ApiError } from '../../tab/api/errors.ts'
import { createQueryClient } from '../../tab/api/queryClient.ts'
import { type ApiOptions, createApi } from '../../tab/api/request.ts'
import { signInAddress } from '../../tab/api/signIn.ts'
import { HostError } from '../../tab/host/host.ts'
import { failureOf } from '../../tab/parts/states/failureOf.ts'
import { type JsonServer, startJsonServer } from './jsonServer.ts'

let server: JsonServer
beforeEach(async () => {
  server = await startJsonServer()
})
afterEach(() => server.close())

const api = (token: ApiOptions['token'] = async () => 'first') =>
  createApi({
    fetch: (path, init) => fetch(`${server.url}${String(path)}`, init),
    token,
    signIn: () => Promise.reject(new ApiError('tab/sign-in-needed', { status: 401 })),
    contract: async () => contract,
  })
const iban = { path: '/api/iban', schema: (schemas: typeof contract) => schemas.revealedBankAccount }

test('a request carries the token and the header of the portal', async () => {
  server.reply({ status: 200, body: { iban: 'NL98ABNA0978144371' } })
  expect(await api().request(iban)).toEqual({ iban: 'NL98ABNA0978144371' })
  expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Bearer first', 'x-portal': '1' })
})

test('a refused token is renewed once', async () => {
  const calls: boolean[] = []
  let current = 'old'
  server.reply(({ headers }) =>
    headers.authorization === 'Bearer new' ? { status: 200, body: { iban: 'NL1' } } : { status: 401 },
  )
  const answer = await api((fresh) => {
    calls.push(fresh)
    if (fresh) current = 'new'
    return Promise.resolve(current)
  }).request(iban)
  expect(answer).toEqual({ iban: 'NL1' })
  expect(calls).toEqual([false, true, false])
  expect(server.requests).toHaveLength(2)
})

test('with a session cookie, a refusal leads to the sign-in without a second request', async () => {
  server.reply({ status: 401 })
  const error = await failed(api(() => Promise.resolve(null)).request(iban))
  expect(error.code).toBe('tab/sign-in-needed')
  expect(server.requests).toHaveLength(1)
})

test('the sign-in returns to the current address', () => {
  expect(signInAddress('https://portaal.example/clients/1?x=1#y')).toBe(
    '/api/sign-in?returnTo=https%3A%2F%2Fportaal.example%2Fclients%2F1%3Fx%3D1%23y',
  )
})

test("the server's refusal keeps its code and its sentence in both languages", async () => {
  server.reply({ status: 403, body: notAllowed })
  const error = await failed(api().request(iban))
  expect([error.code, error.status]).toEqual(['desk/not-allowed', 403])
  expect(failureOf(error, 'nl')).toMatchObject({ kind: 'forbidden', sentence: 'U hebt geen recht.' })
  expect(failureOf(error, 'en')).toMatchObject({ kind: 'forbidden', sentence: 'You may not.' })
})

test('a response that does not match the schema fails', async () => {
  server.reply({ status: 200, body: { iban: 12 } })
  expect((await failed(api().request(iban))).code).toBe('tab/unexpected-answer')
})

test('a gateway error means that the server is unreachable', async () => {
  server.reply({ status: 502, body: 'Bad Gateway' })
  const error = await failed(api().request(iban))
  expect(error.code).toBe('tab/unreachable')
  expect(failureOf(error, 'nl').textId).toBe('failure.unreachable')
})

test('a failed connection is reported as unreachable, not as a refusal', async () => {
  const unconnected = createApi({
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    token: () => Promise.resolve(null),
    signIn: () => Promise.reject(new Error('not called')),
    contract: () => Promise.resolve(contract),
  })
  expect((await failed(unconnected.request(iban))).code).toBe('tab/unreachable')
})

test('a host that returns no token is reported as the cause', async () => {
  const error = await failed(api(() => Promise.reject(new HostError('consent_required'))).request(iban))
  expect([error.code, server.requests.length]).toEqual(['host/no-token', 0])
  expect(failureOf(error, 'nl')).toMatchObject({ textId: 'failure.noConsent', reason: 'consent_required' })
  const disabled = new ApiError('host/no-token', { cause: new HostError('resourceDisabled') })
  expect(failureOf(disabled, 'nl')).toMatchObject({ textId: 'failure.noToken', reason: 'resourceDisabled' })
})

const notAllowed = {
  type: 'urn:servicedeskportaal:desk/not-allowed',
  title: 'Geen recht',
  status: 403,
  code: 'desk/not-allowed',
  detail: { nl: 'U hebt geen recht.', en: 'You may not.' },
}

async function failed(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error })
  return error
}

test('what failed while the connection was away is fetched again when it is back', async () => {
  const client = createQueryClient()
  client.mount()
  let isAway = true
  const queryFn = async () => {
    if (isAway) throw new Error('away')
    return 'here'
  }
  const observer = new QueryObserver(client, { queryKey: ['card'], queryFn, retry: false })
  const stop = observer.subscribe(() => undefined)
  await expect.poll(() => observer.getCurrentResult().status).toBe('error')
  isAway = false
  onlineManager.setOnline(false)
  onlineManager.setOnline(true)
  await expect.poll(() => observer.getCurrentResult().data).toBe('here')
  stop()
  client.unmount()
})
