import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problem } from '../../src/http/contract.ts'
import { admin, type HttpAnswer, type HttpWorld, sanne, startHttpWorld } from './world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await startHttpWorld()
})
afterAll(() => world.close())

const json = { 'content-type': 'application/json' }
const nobody = '00000000-0000-4000-8000-00000000dead'

function expectProblem(answer: HttpAnswer, status: number, code: string): void {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(problem.parse(answer.body)).toMatchObject({ status, code, type: `urn:servicedeskportaal:${code}` })
}

test('an idle connection is kept open longer than a proxy keeps it, so that no request is cut off', async () => {
  const { headers } = await world.send('GET', '/health/live')
  const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? []
  // By default, proxies and load balancers close idle connections after at most 60 seconds.
  expect(Number(seconds)).toBeGreaterThan(60)
})

describe('a bad request', () => {
  test('malformed JSON is 400', async () => {
    for (const raw of ['{"q": "jan', '{q: 1}', '\u0000']) {
      const answer = await world.send('POST', '/api/clients/search', { raw, headers: json })
      expectProblem(answer, 400, 'request/malformed')
    }
  })

  test('JSON of another shape is 400 and names the fields, never their values', async () => {
    const answer = await world.send('POST', '/api/clients/search', { body: { q: 'De Vries', limit: 5_000 } })
    expectProblem(answer, 400, 'request/invalid')
    expect(answer.body).toMatchObject({ fields: [{ path: 'limit', code: 'too_big' }] })
    expect(JSON.stringify(answer.body)).not.toContain('Vries')
    for (const body of [null, 1, [], 'q', { q: 7 }, { q: null }, {}]) {
      expectProblem(await world.send('POST', '/api/clients/search', { body }), 400, 'request/invalid')
    }
    expectProblem(await world.send('POST', '/api/clients/search', {}), 400, 'request/invalid')
  })

  test('another content type is 415, and so is a compressed body', async () => {
    const raw = '{"q":"jansen"}'
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await world.send('POST', '/api/clients/search', {
        raw,
        headers: { 'content-type': type },
      })
      expectProblem(answer, 415, 'request/unsupported-type')
    }
    const compressed = await world.send('POST', '/api/clients/search', {
      raw: new Uint8Array(gzipSync(raw)),
      headers: { ...json, 'content-encoding': 'gzip' },
    })
    expectProblem(compressed, 415, 'request/unsupported-type')
  })

  test('a body over 256 kB is 413, with or without a content length', async () => {
    const raw = JSON.stringify({ q: 'x'.repeat(300_000) })
    const withLength = await world.send('POST', '/api/clients/search', { raw, headers: json })
    expectProblem(withLength, 413, 'request/too-large')
    const stream = new Blob([raw]).stream()
    const answer = await fetch(`${world.url}/api/clients/search`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${await world.entra.token(sanne)}` },
      body: stream,
      duplex: 'half',
    })
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'request/too-large' }])
  })

  test('an unknown address is 404 for every method', async () => {
    for (const [method, path] of [
      ['GET', '/api/nothing'],
      ['POST', '/api/nothing'],
      ['GET', '/api/clients'],
      ['GET', '/health'],
      ['POST', '/clients'],
      ['GET', '/api/clients/%E0%A4%A'],
    ] as const) {
      expectProblem(await world.send(method, path), 404, 'request/unknown-address')
    }
  })

  test('an unknown method is 405 and names the known ones', async () => {
    const answer = await world.send('DELETE', `/api/clients/${nobody}`)
    expectProblem(answer, 405, 'request/unknown-method')
    expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'PATCH'])
  })

  test('a malformed address or host is refused and does not stop the server', async () => {
    for (const bytes of [
      'GET http:// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
      'GET // HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    ]) {
      expect(await world.sendBytes(bytes), bytes).toMatch(/^HTTP\/1\.1 4\d\d /)
    }
    expect((await world.send('GET', '/health/live')).status).toBe(200)
  })
})

describe('an unknown record', () => {
  test('is 404, even if the id is malformed', async () => {
    for (const path of [
      `/api/clients/${nobody}`,
      '/api/clients/1',
      `/api/clients/${nobody}/open-items`,
      `/api/clients/${nobody}/invoices`,
      `/api/invoices/${nobody}`,
      `/api/invoices/${nobody}/pdf`,
      `/api/changes/${nobody}`,
      `/api/clients/${encodeURIComponent("' OR 1=1 --")}`,
    ]) {
      const answer = await world.send('GET', path)
      expect([path, answer.status]).toEqual([path, 404])
      expectProblem(answer, 404, 'desk/not-found')
    }
    const creditor = await world.send('GET', `/api/creditors/${nobody}`)
    expectProblem(creditor, 403, 'desk/switched-off')
    const settings = { included: true, mapping: { representativeTitles: {}, directDebit: 'either' } }
    const answer = await world.send('PUT', '/api/admin/exact/administrations/x', {
      as: admin,
      body: settings,
    })
    expectProblem(answer, 404, 'desk/not-found')
  })
})

describe('search text', () => {
  test('longer than 200 characters is 400', async () => {
    const answer = await world.send('POST', '/api/clients/search', { body: { q: 'x'.repeat(201) } })
    expectProblem(answer, 400, 'request/invalid')
    expect(answer.body).toMatchObject({ fields: [{ path: 'q', code: 'too_big' }] })
  })

  test('may contain any characters', async () => {
    const odd = ['\u0000\u0001', '\ud800', 'a\ud800b', '%', '_', "'; DROP TABLE client; --", '😀'.repeat(50)]
    for (const q of odd) {
      const answer = await world.send('POST', '/api/clients/search', { body: { q } })
      expect([q, answer.status, answer.body]).toMatchObject([q, 200, { clients: [], total: 0 }])
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        expect((await world.send('POST', '/api/clients/search', { body: { q } })).status).toBe(200)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a problem', () => {
  test('has a sentence in Dutch and in English, and its title in the requested language', async () => {
    const titles = {
      nl: 'Onbekend adres',
      'en-GB,en;q=0.9': 'Unknown address',
      'de, en;q=0.5': 'Unknown address',
    }
    for (const [language, title] of Object.entries(titles)) {
      const answer = await world.send('GET', '/api/nothing', { headers: { 'accept-language': language } })
      expect(answer.body).toMatchObject({
        title,
        detail: { nl: 'Dit adres bestaat niet.', en: 'This address does not exist.' },
      })
    }
    expect((await world.send('GET', '/api/nothing')).body).toMatchObject({ title: 'Onbekend adres' })
  })

  test('of the server is 500 without details, and its log line has no user input', async () => {
    await world.database.schema.alterTable('tile_page').renameTo('tile_page_away').execute()
    try {
      const answer = await world.send('GET', '/api/tiles')
      expectProblem(answer, 500, 'internal/unexpected')
      expect(JSON.stringify(answer.body)).not.toMatch(/tile_page|select|stack/i)
      const line = world
        .logged()
        .split('\n')
        .findLast((text) => text.includes('an unexpected error'))
      expect(JSON.parse(line ?? '')).toMatchObject({
        level: 50,
        route: 'readTiles',
        code: 'internal/unexpected',
      })
      expect(line).toContain('src/portal/tiles.ts')
      expect(line).not.toMatch(/Sanne|5a000000/)
    } finally {
      await world.database.schema.alterTable('tile_page_away').renameTo('tile_page').execute()
    }
  })

  test('the log contains no user input, names or tokens', async () => {
    await world.send('POST', '/api/clients/search', { body: { q: 'Wilhelmina van Zonnehof' } })
    await world.send('POST', '/api/clients/search', { raw: '{"q":"Wilhelmina', headers: json })
    await world.send('GET', '/api/clients/Wilhelmina')
    expect(world.logged()).toContain('findClients')
    expect(world.logged()).not.toMatch(/Wilhelmina|Sanne|eyJ|5a000000/)
  })
})

describe('the bot', () => {
  test('gets parsed activities as large as Teams sends, but no malformed JSON', async () => {
    const activity = { type: 'message', text: 'é'.repeat(60_000) }
    expect((await world.send('POST', '/api/messages', { as: null, body: activity })).status).toBe(200)
    expect(world.activities.at(-1)).toEqual(activity)
    const before = world.activities.length
    const answer = await world.send('POST', '/api/messages', { as: null, raw: '{', headers: json })
    expectProblem(answer, 400, 'request/malformed')
    expect(world.activities).toHaveLength(before)
  })
})

describe('health', () => {
  test('is live while the process responds, and ready while the database does', async () => {
    expect(await world.send('GET', '/health/live', { as: null })).toMatchObject({ status: 200 })
    expect(await world.send('GET', '/health/ready', { as: null })).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    })
    world.setReady(() => Promise.reject(new Error('the database is away')))
    expectProblem(await world.send('GET', '/health/ready', { as: null }), 503, 'internal/not-ready')
    expect((await world.send('GET', '/health/live', { as: null })).status).toBe(200)
    world.setReady(async () => undefined)
  })

  test('ready answers within two seconds when the check hangs', async () => {
    world.setReady(() => new Promise(() => undefined))
    const begun = Date.now()
    expectProblem(await world.send('GET', '/health/ready', { as: null }), 503, 'internal/not-ready')
    expect(Date.now() - begun).toBeLessThan(2_000)
    world.setReady(async () => undefined)
  })

  test('HEAD gets the status that GET gets', async () => {
    expect((await world.send('HEAD', '/health/live', { as: null })).status).toBe(200)
    expect((await world.send('HEAD', '/health/ready', { as: null })).status).toBe(200)
    world.setReady(() => Promise.reject(new Error('the database is away')))
    expect(await world.send('HEAD', '/health/ready', { as: null })).toMatchObject({ status: 503, body: '' })
    world.setReady(async () => undefined)
  })
})

describe('an error of the database', () => {
  test('is answered, and the log names its code and table but no values', async () => {
    await sql`ALTER TABLE tile_page RENAME TO tile_page_gone`.execute(world.database)
    try {
      expectProblem(await world.send('GET', '/api/tiles'), 500, 'internal/unexpected')
    } finally {
      await sql`ALTER TABLE tile_page_gone RENAME TO tile_page`.execute(world.database)
    }
    const line =
      world
        .logged()
        .split('\n')
        .find((text) => text.includes('an unexpected error')) ?? ''
    expect(JSON.parse(line)).toMatchObject({ route: 'readTiles', cause: { code: '42P01' } })
    expect(line).not.toMatch(/does not exist|5a000000/)
  })

  test('means 503 when the database is away', async () => {
    world.setAway(true)
    expectProblem(await world.send('GET', '/api/tiles'), 503, 'database/away')
    world.setAway(false)
    expect((await world.send('GET', '/api/tiles')).status).toBe(200)
  })
})
