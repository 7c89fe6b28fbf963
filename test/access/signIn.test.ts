import { createHmac, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AccessError, createSignIn, createTokenVerifier } from '../../src/access/index.ts'
import { type EntraStandIn, startEntraStandIn } from '../standIns/entra/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const publicUrl = 'https://portaal.lindehof.example'
const sanne = '5a000000-0000-4000-8000-000000000001'
let entra: EntraStandIn
let clock = new Date()
beforeAll(async () => {
  trustStandIns()
  entra = await startEntraStandIn({ portalUrl: publicUrl })
})
afterAll(() => entra.close())

function signInWith(
  more: { readonly clientSecret?: string; readonly encryptionKeys?: readonly [string, ...string[]] } = {},
) {
  return createSignIn({
    entra: { ...entra, ...more },
    publicUrl,
    encryptionKeys: more.encryptionKeys ?? [keyOf(7)],
    verifyToken: createTokenVerifier(entra, { now: () => new Date() }),
    now: () => clock,
    randomSecret: () => randomBytes(32).toString('base64url'),
  })
}

test('a person who signs in and returns with the note is let in', async () => {
  const signIn = signInWith()
  const { location, note } = await signIn.begin(`${publicUrl}/clients/1`, null)
  const { employee, returnTo } = await signIn.finish(await choose(location), note)
  expect([employee.name, returnTo]).toEqual(['Sanne Kuipers', `${publicUrl}/clients/1`])
})

test('another instance accepts the note too, because only the browser keeps it', async () => {
  const { location, note } = await signInWith().begin('', null)
  expect((await signInWith().finish(await choose(location), note)).employee.id).toBe(sanne)
})

test('the sign-in page gets a challenge and a login hint, never the verifier', async () => {
  const { location, note } = await signInWith().begin('', 'sanne@lindehof.example')
  const { searchParams } = new URL(location)
  expect(searchParams.get('code_challenge_method')).toBe('S256')
  expect(searchParams.get('login_hint')).toBe('sanne@lindehof.example')
  const { codeVerifier } = JSON.parse(Buffer.from(note.split('.')[0] ?? '', 'base64url').toString())
  expect(location).not.toContain(codeVerifier)
})

test('a note that was changed, or made with another key, is refused', async () => {
  const signIn = signInWith()
  const { location, note } = await signIn.begin('', null)
  const answer = await choose(location)
  const [content = '', signature = ''] = note.split('.')
  const read = JSON.parse(Buffer.from(content, 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...read, returnTo: 'https://evil.example/' })).toString(
    'base64url',
  )
  const otherKey = createHmac('sha256', Buffer.alloc(32, 8)).update(forged).digest('base64url')
  const notes = [
    null,
    '',
    '.',
    content,
    `${content}.`,
    `${forged}.${signature}`,
    `${forged}.${otherKey}`,
    `${content}.${signature.slice(0, -2)}`,
    `${content}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
  ]
  for (const tampered of notes) {
    expect(await codeOf(signIn.finish(answer, tampered)), String(tampered)).toBe('access/sign-in-failed')
  }
  const other = signInWith({ encryptionKeys: [keyOf(9)] })
  expect(await codeOf(other.finish(answer, note))).toBe('access/sign-in-failed')
  expect(await codeOf(signIn.finish(answer, note))).toBe('let in')
})

test('a note works for its own sign-in only, and for ten minutes', async () => {
  const signIn = signInWith()
  const mine = await signIn.begin('', null)
  const theirs = await signIn.begin('', null)
  const answer = await choose(theirs.location)
  expect(await codeOf(signIn.finish(answer, mine.note))).toBe('access/sign-in-failed')
  const begun = clock
  clock = new Date(begun.getTime() + 10 * 60_000 + 1_000)
  expect(await codeOf(signIn.finish(answer, theirs.note))).toBe('access/sign-in-failed')
  clock = new Date(begun.getTime() + 9 * 60_000)
  expect(await codeOf(signIn.finish(answer, theirs.note))).toBe('let in')
})

test('a code works once, and a stolen code is worthless without the verifier', async () => {
  const signIn = signInWith()
  const mine = await signIn.begin('', null)
  const answer = await choose(mine.location)
  const thief = await signIn.begin('', null)
  const thiefState = new URL(thief.location).searchParams.get('state')
  expect(await codeOf(signIn.finish({ code: answer.code, state: thiefState }, thief.note))).toBe(
    'access/sign-in-failed',
  )
  expect(await codeOf(signIn.finish(answer, mine.note))).toBe('access/sign-in-failed')
})

test('a wrong client secret is refused', async () => {
  const signIn = signInWith({ clientSecret: 'wrong' })
  const { location, note } = await signIn.begin('', null)
  expect(await codeOf(signIn.finish(await choose(location), note))).toBe('access/sign-in-failed')
})

/** Picks a person on the sign-in page. Returns what the browser comes back with. */
async function choose(location: string, person = sanne) {
  const chosen = await fetch(`${location}&person=${person}`, { redirect: 'manual' })
  const { searchParams } = new URL(chosen.headers.get('location') ?? '')
  return { code: searchParams.get('code'), state: searchParams.get('state') }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'let in',
    (error: unknown) => (error instanceof AccessError ? error.code : String(error)),
  )
}
