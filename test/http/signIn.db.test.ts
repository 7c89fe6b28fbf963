import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accessLog } from '../../src/http/contract.ts'
import type { TokenContent } from '../standIns/entra/index.ts'
import { admin, codeOf, type HttpWorld, publicUrl, sanne, startHttpWorld } from './world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await startHttpWorld()
})
afterAll(() => world.close())

describe('signing in', () => {
  test('a Teams token gives access', async () => {
    expect(await world.send('GET', '/api/me')).toMatchObject({
      status: 200,
      body: { id: sanne.oid, name: 'Sanne Kuipers', roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors'] },
    })
  })

  test('a request without a token gets 401 and the header that says how to sign in', async () => {
    const answer = await world.send('GET', '/api/me', { as: null })
    expect(codeOf(answer)).toEqual([401, 'access/no-token'])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('the token is checked before the body is read', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await world.send('POST', '/api/clients/search', { as: null, raw: '{', headers })
    expect(codeOf(answer)).toEqual([401, 'access/no-token'])
  })

  test.each([
    [noRole, 'access/no-role'],
    [guest, 'access/guest'],
  ])('$name is refused, and the refusal is in the access log', async (person, code) => {
    expect(codeOf(await world.send('GET', '/api/tiles', { as: person }))).toEqual([403, code])
    expect(await refusalsOf(person)).toEqual([['enter', 'readTiles', 'refused', 'tab']])
  })

  test('an account of another tenant is refused, and nothing about the person is logged', async () => {
    const stranger = {
      ...noRole,
      oid: '5a000000-0000-4000-8000-000000000007',
      tid: '7e000000-0000-4000-8000-000000000009',
    }
    expect(codeOf(await world.send('GET', '/api/me', { as: stranger }))).toEqual([403, 'access/other-tenant'])
    expect(await refusalsOf(stranger)).toEqual([])
  })
})

describe('a browser outside Teams', () => {
  /** What a page of the portal sends. */
  const own = { 'x-portal': '1' }

  test('is let in by its session cookie from a page of the portal only', async () => {
    const cookie = await world.session(sanne)
    const sameSite = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await world.send('GET', '/api/me', { as: null, headers: sameSite })).status).toBe(200)
    const body = { q: 'jansen' }
    const search = (headers: { readonly [name: string]: string }) =>
      world.send('POST', '/api/clients/search', { as: null, body, headers })
    expect((await search({ ...sameSite, 'x-portal': '1', origin: publicUrl })).status).toBe(200)
    expect(codeOf(await search(sameSite))).toEqual([403, 'access/foreign-page'])
    expect(codeOf(await search({ ...sameSite, 'x-portal': '1', origin: 'https://evil.example' }))).toEqual([
      403,
      'access/foreign-page',
    ])
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    expect(codeOf(await world.send('GET', '/api/me', { as: null, headers: foreign }))).toEqual([
      403,
      'access/foreign-page',
    ])
  })

  test('signs out from a page of the portal only, after which its cookie is not valid', async () => {
    const cookie = await world.session(sanne)
    const foreign = await world.send('POST', '/api/sign-out', { as: null, headers: { cookie } })
    expect(codeOf(foreign)).toEqual([403, 'access/foreign-page'])
    expect((await world.send('GET', '/api/me', { as: null, headers: { cookie } })).status).toBe(200)
    const signedOut = await world.send('POST', '/api/sign-out', {
      as: null,
      headers: { cookie, 'x-portal': '1' },
    })
    expect([signedOut.status, signedOut.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^portal_session=; Path=\/api; Max-Age=0;/),
    ])
    const after = await world.send('GET', '/api/me', { as: null, headers: { cookie } })
    expect(codeOf(after)).toEqual([401, 'access/expired'])
  })

  test('hands its session to a frame by a code that is valid once', async () => {
    const cookie = await world.session(sanne)
    const post = (path: string, headers: { readonly [name: string]: string }, body?: unknown) =>
      world.send('POST', path, { as: null, headers, ...(body ? { body } : {}) })
    expect(codeOf(await post('/api/sign-in/code', { cookie }))).toEqual([403, 'access/foreign-page'])
    expect(codeOf(await post('/api/sign-in/code', own))).toEqual([401, 'access/expired'])
    const issued = await post('/api/sign-in/code', { cookie, ...own })
    const body = z.object({ code: z.string() }).parse(issued.body)
    expect(codeOf(await post('/api/sign-in/redeem', {}, body))).toEqual([403, 'access/foreign-page'])
    const redeemed = await post('/api/sign-in/redeem', own, body)
    const session = redeemed.headers.get('set-cookie') ?? ''
    expect([redeemed.status, session]).toEqual([
      204,
      expect.stringMatching(/^portal_session=\S{43}; Path=\/api; .*SameSite=None; Partitioned$/),
    ])
    const frame = { cookie: session.split(';')[0] ?? '' }
    expect((await world.send('GET', '/api/me', { as: null, headers: frame })).status).toBe(200)
    expect(codeOf(await post('/api/sign-in/redeem', own, body))).toEqual([403, 'access/sign-in-failed'])
  })

  /** Signs in at Entra with this name. Returns the cookie and the path to which Entra sends the browser back. */
  async function chooseAtEntra(name: string, returnTo: string) {
    const begun = await world.send('GET', `/api/sign-in?returnTo=${encodeURIComponent(returnTo)}`, {
      as: null,
    })
    expect(begun.status).toBe(302)
    const cookie = begun.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(
      /^portal_sign_in=\S+; Path=\/api\/sign-in; Max-Age=600; HttpOnly; Secure; SameSite=Lax$/,
    )
    const page = await (await fetch(begun.headers.get('location') ?? '')).text()
    const link = page.split('<li>').find((item) => item.includes(name))
    const href = /href="([^"]+)"/.exec(link ?? '')?.[1]?.replaceAll('&#38;', '&')
    const chosen = await fetch(world.entra.url + href, { redirect: 'manual' })
    const back = new URL(chosen.headers.get('location') ?? '')
    expect(back.origin + back.pathname).toBe(`${publicUrl}/api/sign-in/callback`)
    return { note: cookie.split(';')[0] ?? '', path: back.pathname + back.search }
  }

  const comeBack = (path: string, cookie: string) =>
    world.send('GET', path, { as: null, headers: { cookie, 'accept-language': 'en' } })

  test('signs in at Entra, returns to the page it was on, and has a session', async () => {
    const { note, path } = await chooseAtEntra('Sanne Kuipers', `${publicUrl}/#/find`)
    const answer = await comeBack(path, note)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${publicUrl}/#/find`])
    const [session = '', spentNote] = answer.headers.getSetCookie()
    expect(session).toMatch(
      /^portal_session=\S{43}; Path=\/api; Max-Age=28800; HttpOnly; Secure; SameSite=None; Partitioned$/,
    )
    expect(spentNote).toMatch(/^portal_sign_in=; .*Max-Age=0;/)
    const me = await comeBack('/api/me', session.split(';')[0] ?? '')
    expect([me.status, me.body]).toMatchObject([200, { name: 'Sanne Kuipers' }])
  })

  test('never returns to another site', async () => {
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '',
    ]
    for (const returnTo of elsewhere) {
      const { note, path } = await chooseAtEntra('Sanne Kuipers', returnTo)
      expect((await comeBack(path, note)).headers.get('location'), returnTo).toBe(`${publicUrl}/`)
    }
  })

  test('gets no session if it returns without its cookie, with another one, twice or with a made-up code', async () => {
    const first = await chooseAtEntra('Sanne Kuipers', '')
    const other = await chooseAtEntra('Sanne Kuipers', '')
    const tries = [
      [first.path, ''],
      [first.path, other.note],
      [first.path, `${first.note}x`],
      [first.path.replace(/code=[^&]+/, 'code=made-up'), first.note],
      ['/api/sign-in/callback?error=access_denied', first.note],
    ] as const
    for (const [path, cookie] of tries) await expectFailurePage(path, cookie)
    expect((await comeBack(other.path, other.note)).status).toBe(302)
    await expectFailurePage(other.path, other.note)
  })

  async function expectFailurePage(path: string, cookie: string, heading = 'You could not be signed in') {
    const answer = await comeBack(path, cookie)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.body).toMatch(/<html lang="en">/)
    expect(/<h1>(.*)<\/h1>/.exec(String(answer.body))?.[1]).toBe(heading)
  }

  test('gets no session for someone without a role, and the refusal is in the access log', async () => {
    const before = (await refusalsOf(noRole)).length
    const { note, path } = await chooseAtEntra('Noor Zonderrol', '')
    await expectFailurePage(path, note, 'No role in the portal')
    const refusals = await refusalsOf(noRole)
    expect(refusals).toHaveLength(before + 1)
    expect(refusals[0]).toEqual(['enter', 'signIn', 'refused', 'browser'])
  })

  test('that returns from Exact with a wrong state gets an error page', async () => {
    const answer = await world.send('GET', '/api/exact/callback?code=1&state=<script>', { as: null })
    expect(answer.status).toBe(502)
    expect(answer.body).toContain('Koppelen is niet gelukt')
    expect(answer.body).toContain(`href="${publicUrl}/"`)
    expect(answer.body).not.toContain('<script>')
  })
})

const noRole: TokenContent = {
  oid: '5a000000-0000-4000-8000-000000000005',
  name: 'Noor Zonderrol',
  roles: [],
}
const guest: TokenContent = {
  oid: '5a000000-0000-4000-8000-000000000006',
  name: 'Gijs Gast',
  roles: ['Desk.Read'],
  acct: 1,
}

async function refusalsOf(person: TokenContent) {
  const { body } = await world.send('POST', '/api/admin/access-log/search', {
    as: admin,
    body: { employeeId: person.oid },
  })
  return accessLog.parse(body).lines.map(({ event, part, outcome, origin }) => [event, part, outcome, origin])
}
