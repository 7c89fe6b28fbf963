import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AccessError, createTokenVerifier, type EntraSettings } from '../../src/access/index.ts'
import { type EntraStandIn, startEntraStandIn, type TokenContent } from '../standIns/entra/index.ts'

let entra: EntraStandIn
beforeAll(async () => {
  entra = await startEntraStandIn()
})
afterAll(() => entra.close())

const now = () => new Date()
const sanne = {
  oid: '5a000000-0000-4000-8000-000000000001',
  name: 'Sanne Kuipers',
  roles: ['Desk.Read', 'Desk.Edit'],
} satisfies TokenContent
const otherTenant = '7e000000-0000-4000-8000-000000000009'

const tokenOf = (more: Partial<TokenContent>) => entra.token({ ...sanne, ...more })

describe('a token of our tenant for our application', () => {
  test('gives the employee with the roles of the portal', async () => {
    const token = await tokenOf({ roles: ['Desk.Read', 'Something.Else', 'Portal.Admin'], xms_pl: 'en-GB' })
    expect(await verify(token)).toEqual({
      id: sanne.oid,
      name: 'Sanne Kuipers',
      roles: ['Desk.Read', 'Portal.Admin'],
      language: 'en',
    })
  })

  test('may name the application by its id or by one of its URIs', async () => {
    const { clientId } = entra
    const addresses = [
      clientId,
      `api://${clientId}`,
      `api://portaal.lindehof.example/${clientId}`,
      `api://portaal.lindehof.example/botid-${clientId}`,
    ]
    for (const aud of addresses) expect((await verify(await tokenOf({ aud }))).name).toBe('Sanne Kuipers')
  })

  test('may be a few seconds early or late: clocks differ', async () => {
    expect((await verify(await tokenOf({ expiresInSeconds: -20 }))).id).toBe(sanne.oid)
    expect((await verify(await tokenOf({ validInSeconds: 20 }))).id).toBe(sanne.oid)
  })

  test('of a member who signed in through our own tenant is not a guest token', async () => {
    const idp = `https://sts.windows.net/${entra.tenantId}/`
    expect((await verify(await tokenOf({ acct: 0, idp }))).id).toBe(sanne.oid)
  })

  test('with control characters in the name gives a name that a database accepts', async () => {
    expect((await verify(await tokenOf({ name: 'Sanne\u0000Kuipers\n' }))).name).toBe('Sanne Kuipers ')
  })
})

describe('refused is', () => {
  test('no token, or a malformed one', async () => {
    expect(await refusal('')).toEqual(['access/no-token', null])
    for (const token of ['x', 'a.b.c', `${(await tokenOf({})).slice(0, -4)}AAAA`]) {
      expect(await refusal(token)).toEqual(['access/invalid-token', null])
    }
  })

  test('a token without a signature, or signed with a public key', async () => {
    const [, payload] = (await tokenOf({})).split('.')
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: 'ours' })).toString('base64url')
    expect(await refusal(`${header('none')}.${payload}.`)).toEqual(['access/invalid-token', null])
    expect(await refusal(`${header('HS256')}.${payload}.c2ln`)).toEqual(['access/invalid-token', null])
  })

  test.each<[string, Partial<TokenContent>, string, string | null]>([
    ['signed with another key', { key: 'stranger' }, 'access/invalid-token', null],
    [
      'for another application',
      { aud: 'a0000000-0000-4000-8000-000000000000' },
      'access/invalid-token',
      null,
    ],
    ['that expired a minute ago', { expiresInSeconds: -60 }, 'access/expired', null],
    ['that is not valid yet', { validInSeconds: 60 }, 'access/invalid-token', null],
    ['of another tenant', { tid: otherTenant }, 'access/other-tenant', null],
    ['of another issuer', { iss: 'https://login.example/v2.0' }, 'access/other-tenant', null],
    ['of an application, without a scope', { scp: null }, 'access/invalid-token', null],
    ['for another scope', { scp: 'access_as_users profile' }, 'access/invalid-token', null],
    ['with a malformed person id', { oid: 'sanne' }, 'access/invalid-token', null],
    ['of a guest', { acct: 1 }, 'access/guest', 'Sanne Kuipers'],
    [
      'of a person who signed in elsewhere',
      { idp: 'https://sts.windows.net/x/' },
      'access/guest',
      'Sanne Kuipers',
    ],
    ['without a role', { roles: [] }, 'access/no-role', 'Sanne Kuipers'],
    ['with roles that are not ours', { roles: ['desk.read', 'Admin'] }, 'access/no-role', 'Sanne Kuipers'],
  ])('a token %s', async (_what, content, code, recognised) => {
    expect(await refusal(tokenOf(content))).toEqual([code, recognised])
  })

  test('a token of another tenant with our issuer', async () => {
    const token = tokenOf({ tid: otherTenant, iss: entra.issuer })
    expect(await refusal(token)).toEqual(['access/other-tenant', null])
  })

  test('a URI that only ends like ours', async () => {
    for (const aud of [`api://evil.example/x${entra.clientId}`, `https://evil.example/${entra.clientId}`]) {
      expect(await refusal(tokenOf({ aud })), aud).toEqual(['access/invalid-token', null])
    }
  })
})

describe('while the keys are unavailable', () => {
  test('every token is refused, with a code that does not blame the token', async () => {
    const server = createServer((_, response) => {
      response.statusCode = 500
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const settings = { ...entra, jwksUrl: `http://localhost:${port}/keys` }
    expect(await refusal(tokenOf({}), settings)).toEqual(['access/keys-unavailable', null])
    await new Promise((resolve) => server.close(resolve))
    expect(await refusal(tokenOf({}), settings)).toEqual(['access/keys-unavailable', null])
  })
})

async function verify(token: string, settings: EntraSettings = entra) {
  return createTokenVerifier(settings, { now })(token)
}

/** Returns the code with which a token is refused, and the name of the person who was recognised. */
async function refusal(given: string | Promise<string>, settings?: EntraSettings) {
  const error = await verify(await given, settings).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AccessError)) throw new Error(`not refused: ${error}`)
  return [error.code, error.employee?.name ?? null]
}
