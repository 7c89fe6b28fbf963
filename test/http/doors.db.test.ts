import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { codeOf, type HttpWorld, startHttpWorld } from './world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await startHttpWorld()
})
afterAll(() => world.close())

describe('headers', () => {
  test('every response has the security headers', async () => {
    for (const path of [
      '/',
      '/assets/main-1a2b3c.js',
      '/api/me',
      '/api/nothing',
      '/health/live',
      '/api/openapi.json',
    ]) {
      const { headers } = await world.send('GET', path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toMatch(
        /frame-ancestors 'self' https:\/\/teams\.microsoft\.com .* https:\/\/intranet\.lindehof\.example$/,
      )
      expect(policy).toContain("script-src 'self';")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
    }
  })

  test('responses with data are never cached; built files are cached for good', async () => {
    expect((await world.send('GET', '/api/me')).headers.get('cache-control')).toBe('no-store')
    expect((await world.send('GET', '/api/nothing')).headers.get('cache-control')).toBe('no-store')
    const { headers } = await world.send('GET', '/assets/main-1a2b3c.js')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})

describe('the page for telephone systems', () => {
  const call = '/pop?phone=0612349876'

  test('removes the number from the address before it fetches anything, with the only script that its policy allows', async () => {
    const { status, headers, body } = await world.send('GET', call, { as: null })
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(String(body)) ?? []
    const hash = createHash('sha256').update(script).digest('base64')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://teams.")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(String(body)).not.toMatch(/src=|href=|0612349876/)
  })

  test('is the portal itself if the address has no number', async () => {
    const { body, headers } = await world.send('GET', '/pop', { as: null })
    expect([body, headers.get('content-security-policy')]).toEqual([
      '<!doctype html><title>Servicedeskportaal</title>',
      expect.stringContaining("script-src 'self';"),
    ])
  })

  test('answers anything that a telephone system sends, and logs no number', async () => {
    for (const query of ['phone=', 'phone=%', 'x', `phone=${'6'.repeat(8_000)}`, 'phone=%2B31612349876']) {
      expect((await world.send('GET', `/pop?${query}`, { as: null })).status, query.slice(0, 30)).toBe(200)
    }
    expect((await world.send('HEAD', call, { as: null })).status).toBe(200)
    expect((await world.send('POST', call, { as: null, body: {} })).status).toBe(404)
    expect(world.logged()).not.toMatch(/12349876|6666/)
  })
})

describe('the tab', () => {
  test('is served at the address of every screen, compressed if the browser accepts it', async () => {
    for (const path of ['/', '/clients/x', '//evil.example/', '/apiary']) {
      expect((await world.send('GET', path, { as: null })).body).toContain(
        '<title>Servicedeskportaal</title>',
      )
    }
    const { headers, body } = await world.send('GET', '/assets/main-1a2b3c.js', {
      headers: { 'accept-encoding': 'br' },
    })
    expect([headers.get('content-encoding'), body]).toEqual(['br', 'globalThis.portal = true\n'])
  })

  test('a missing built file is 404 instead of a page, and no file outside the folder is served', async () => {
    expect((await world.send('GET', '/assets/old.js')).status).toBe(404)
    expect(
      await world.sendBytes('GET /../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).not.toContain('root:')
  })

  test('HEAD gets the headers only', async () => {
    const answer = await world.send('HEAD', '/', { as: null })
    expect([answer.status, answer.body, Number(answer.headers.get('content-length')) > 0]).toEqual([
      200,
      '',
      true,
    ])
  })
})

describe('the description of the API', () => {
  const operation = z.looseObject({
    operationId: z.string(),
    summary: z.string().min(1),
    parameters: z.array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: z.looseObject({}),
      }),
    ),
    responses: z.record(z.string(), z.looseObject({ description: z.string() })),
  })
  const description = z.object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string() }),
    servers: z.array(z.object({ url: z.url() })),
    security: z.array(z.record(z.string(), z.array(z.string()))),
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.looseObject({ schemas: z.looseObject({ Problem: z.looseObject({}) }) }),
  })

  /** Every address of the API. */
  const promised = `
GET /api/me
GET /api/portal
GET /api/recent-clients
GET /api/tile-clients
GET /api/tiles
PUT /api/tiles
GET /api/work-lists
GET /api/work-lists/{list}
POST /api/clients/search
POST /api/clients/total
GET /api/clients/{id}
PATCH /api/clients/{id}
POST /api/clients/{id}/refresh
POST /api/clients/{id}/bank-account/reveal
GET /api/clients/{id}/open-items
GET /api/clients/{id}/invoices
GET /api/invoices/{id}
GET /api/invoices/{id}/pdf
GET /api/changes/{id}
POST /api/creditors/search
GET /api/creditors/{id}
GET /api/creditors/{id}/open-items
GET /api/creditors/{id}/invoices
GET /api/creditors/{id}/invoices/{invoice}
GET /api/admin/exact
POST /api/admin/exact/connect
POST /api/admin/exact/allow
POST /api/admin/exact/sync
PUT /api/admin/exact/administrations/{id}
GET /api/admin/portal
PUT /api/admin/portal
POST /api/admin/access-log/search`
    .trim()
    .split('\n')
    .toSorted()

  test('is an OpenAPI 3.1 document of every operation, and each of them exists', async () => {
    const { paths } = description.parse((await world.send('GET', '/api/openapi.json', { as: null })).body)
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, parameters, responses }]) => {
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
        expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath)
        expect(Object.keys(responses)).toHaveLength(2)
        return { address: `${method.toUpperCase()} ${path}`, operationId }
      }),
    )
    expect(operations.map(({ address }) => address).toSorted()).toEqual(promised)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { address } of operations) {
      const [method = '', path = ''] = address.split(' ')
      const answer = await world.send(method, path.replace('{id}', '1'), { as: null })
      expect([address, ...codeOf(answer)]).toEqual([address, 401, 'access/no-token'])
    }
  })

  test('describes the request and the response of a search', async () => {
    const { paths } = description.parse((await world.send('GET', '/api/openapi.json', { as: null })).body)
    expect(paths['/api/clients/search']?.post).toMatchObject({
      operationId: 'findClients',
      requestBody: {
        content: {
          'application/json': { schema: { properties: { q: { type: 'string', maxLength: 200 } } } },
        },
      },
      responses: {
        200: { content: { 'application/json': { schema: { properties: { clients: { type: 'array' } } } } } },
        default: {
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    })
  })
})
