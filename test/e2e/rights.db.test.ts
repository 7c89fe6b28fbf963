import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabaseLocation } from '../database.ts'
import { admin, sanne, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ place: await testDatabaseLocation(), exact: { clients: 20 } })
  await world.loaded()
})
afterAll(() => world.close())

test('without a token no route returns data', async () => {
  for (const [method, path, body] of paths()) {
    const { status, type, text } = await bare(method, path, body, null)
    expect(status, path).toBe(401)
    expect(type).toContain('application/problem+json')
    expectNoData(text)
  }
})

test('with the token of another tenant no route returns data', async () => {
  const token = await world.entra.token({ ...sanne, tid: '99999999-0000-4000-8000-000000000009' })
  for (const [method, path, body] of paths()) {
    const { status, text } = await bare(method, path, body, token)
    expect([401, 403], path).toContain(status)
    expectNoData(text)
  }
})

test('an employee without a role gets no data, and the refusal is in the access log', async () => {
  const token = await world.entra.token(stranger)
  for (const [method, path, body] of paths()) {
    const { status, text } = await bare(method, path, body, token)
    expect(status, path).toBe(403)
    expectNoData(text)
  }
  const { body } = await world.ask(admin, 'POST', '/api/admin/access-log/search', {
    employeeId: stranger.oid,
  })
  const { lines, intact } = body as { lines: { employeeName: string; outcome: string }[]; intact: boolean }
  expect(lines.length).toBeGreaterThanOrEqual(paths().length)
  expect(new Set(lines.map((line) => line.outcome))).toEqual(new Set(['refused']))
  expect(intact).toBe(true)
})

const stranger = { oid: '5a000000-0000-4000-8000-000000000003', name: 'Zonder Rol', roles: [] }

function paths(): readonly (readonly [string, string, unknown?])[] {
  const id = world.exact.expected.clients[0]?.id ?? ''
  return [
    ['GET', '/api/me'],
    ['POST', '/api/clients/search', { q: '1234AB', limit: 5 }],
    ['GET', `/api/clients/${id}`],
    ['POST', `/api/clients/${id}/refresh`, {}],
    ['POST', `/api/clients/${id}/bank-account/reveal`, {}],
    ['GET', `/api/clients/${id}/open-items`],
    ['GET', `/api/clients/${id}/invoices?show=all`],
    ['PATCH', `/api/clients/${id}`, { expected: { phone: null }, changes: { phone: '0612345678' } }],
    ['GET', '/api/tiles'],
    ['GET', '/api/tile-clients'],
    ['POST', '/api/clients/total', { ids: [id] }],
    ['GET', '/api/work-lists'],
    ['GET', '/api/work-lists/late30'],
    ['POST', '/api/creditors/search', { q: 'a', limit: 5 }],
    ['GET', '/api/admin/exact'],
  ]
}

async function bare(method: string, path: string, body: unknown, token: string | null) {
  const answer = await fetch(world.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

function expectNoData(text: string) {
  for (const client of world.exact.expected.clients) {
    expect(text).not.toContain(client.name)
    expect(text).not.toContain(client.number)
  }
}
