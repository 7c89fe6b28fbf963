import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type ConfidentialClientApplication, ConfidentialClientApplication as Msal } from '@azure/msal-node'
import { z } from 'zod'
import type { Employee } from './employee.ts'
import type { VerifyToken } from './entraToken.ts'
import { AccessError } from './errors.ts'

export type SignInSettings = {
  readonly clientId: string
  readonly clientSecret: string
  readonly authority: string
}

/** Sign-in of a browser outside Teams, by the authorization code flow with PKCE. */
export type SignIn = {
  /** Returns the address to send the browser to, and a note that the browser keeps until it comes back. */
  readonly begin: (
    returnTo: string,
    loginHint: string | null,
  ) => Promise<{ readonly location: string; readonly note: string; readonly maxAgeSeconds: number }>
  /** Exchanges the code for a token and verifies it as a Teams token. Throws an AccessError. */
  readonly finish: (
    answer: { readonly code: string | null; readonly state: string | null },
    note: string | null,
  ) => Promise<{ readonly employee: Employee; readonly returnTo: string }>
}

const noteSeconds = 10 * 60
const noteContent = z.object({
  state: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  until: z.number(),
})
type Note = z.infer<typeof noteContent>

export function createSignIn(options: {
  readonly entra: SignInSettings
  readonly publicUrl: string
  /** Base64 of 32 bytes each; the keys for notes are derived from them. The first signs. */
  readonly encryptionKeys: readonly [string, ...string[]]
  readonly verifyToken: VerifyToken
  readonly now: () => Date
  readonly randomSecret: () => string
}): SignIn {
  const { entra, now, randomSecret, verifyToken } = options
  const redirectUri = `${options.publicUrl}/api/sign-in/callback`
  // Entra wants the application's id here, not its api:// address, because the token is for the application itself.
  const scopes = [`${entra.clientId}/access_as_user`]
  const noteKey = noteKeyOf(options.encryptionKeys[0])
  const noteKeys = options.encryptionKeys.map(noteKeyOf)
  const msal = connect(entra)
  return {
    begin: async (returnTo, loginHint) => {
      const note: Note = {
        state: randomSecret(),
        codeVerifier: randomSecret(),
        returnTo: safeReturn(returnTo, options.publicUrl),
        until: now().getTime() + noteSeconds * 1000,
      }
      const location = await orSignInFailed(() =>
        msal.getAuthCodeUrl({
          scopes,
          redirectUri,
          state: note.state,
          codeChallenge: createHash('sha256').update(note.codeVerifier).digest('base64url'),
          codeChallengeMethod: 'S256',
          ...(loginHint ? { loginHint } : {}),
        }),
      )
      return { location, note: seal(note, noteKey), maxAgeSeconds: noteSeconds }
    },
    finish: async ({ code, state }, sealed) => {
      const note = sealed === null ? null : unsealWith(sealed, noteKeys)
      if (!note || !code || note.state !== state || note.until < now().getTime()) {
        throw new AccessError('access/sign-in-failed')
      }
      const tokens = await orSignInFailed(() =>
        msal.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: note.codeVerifier }),
      )
      return { employee: await verifyToken(tokens.accessToken), returnTo: note.returnTo }
    },
  }
}

/** Creates a client of Entra for this application. */
export function connect(entra: SignInSettings): ConfidentialClientApplication {
  return new Msal({
    auth: {
      clientId: entra.clientId,
      clientSecret: entra.clientSecret,
      authority: entra.authority,
      knownAuthorities: [new URL(entra.authority).host],
    },
  })
}

async function orSignInFailed<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (cause) {
    throw new AccessError('access/sign-in-failed', { cause })
  }
}

/** Returns the full URL if it is within the portal, otherwise the start page. A path alone could start with `//`. */
function safeReturn(returnTo: string, publicUrl: string): string {
  const home = new URL('/', publicUrl)
  if (!URL.canParse(returnTo, publicUrl)) return home.href
  const url = new URL(returnTo, home)
  return url.origin === home.origin ? url.href : home.href
}

function noteKeyOf(encryptionKey: string): Buffer {
  return createHmac('sha256', Buffer.from(encryptionKey, 'base64')).update('sign-in note').digest()
}

function seal(note: Note, key: Buffer): string {
  const content = Buffer.from(JSON.stringify(note)).toString('base64url')
  return `${content}.${sign(content, key).toString('base64url')}`
}

function unsealWith(sealed: string, keys: readonly Buffer[]): Note | null {
  return keys.reduce<Note | null>((note, key) => note ?? unseal(sealed, key), null)
}

function unseal(sealed: string, key: Buffer): Note | null {
  const [content = '', signature = ''] = sealed.split('.')
  const actual = Buffer.from(signature, 'base64url')
  const expected = sign(content, key)
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
  return noteContent.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')))
}

const sign = (content: string, key: Buffer): Buffer => createHmac('sha256', key).update(content).digest()
