import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { TokenContent } from './standIn.ts'

export type Tokens = {
  /** The published key set. */
  readonly published: { readonly keys: readonly JWK[] }
  /** An access token for the portal. */
  readonly access: (content: TokenContent) => Promise<string>
  /** Reads an access token; null if it is not ours or has expired. */
  readonly read: (token: string) => Promise<Pick<TokenContent, 'oid' | 'name' | 'roles'> | null>
  /** The ID token, from which the sign-in library knows who signed in. The portal reads only the access token. */
  readonly identity: (content: TokenContent) => Promise<string>
}

/** Creates keys and the functions that sign version 2 tokens. */
export async function createTokens(app: {
  readonly tenantId: string
  readonly clientId: string
  readonly issuerOf: (tenantId: string) => string
}): Promise<Tokens> {
  const [ours, stranger] = await Promise.all([pair(), pair()])
  const privateKeys = { ours: ours.privateKey, stranger: stranger.privateKey }
  const sign = async (content: TokenContent, claims: { readonly [name: string]: unknown }) => {
    const { tid = app.tenantId, key = 'ours', expiresInSeconds = 3600, validInSeconds = -300 } = content
    const { issuedSecondsAgo = 0 } = content
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({
      ver: '2.0',
      tid,
      oid: content.oid,
      sub: content.oid,
      name: content.name,
      preferred_username: `${content.name.toLowerCase().replaceAll(' ', '.')}@lindehof.example`,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'ours' })
      .setIssuer(content.iss ?? app.issuerOf(tid))
      .setAudience(content.aud ?? app.clientId)
      .setIssuedAt(now - issuedSecondsAgo)
      .setNotBefore(now + validInSeconds)
      .setExpirationTime(now + expiresInSeconds)
      .sign(privateKeys[key])
  }
  return {
    published: { keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'ours', use: 'sig', alg: 'RS256' }] },
    access: (content) => {
      const { roles, acct, idp, xms_pl, scp = 'access_as_user' } = content
      const claims = { azp: app.clientId, roles, acct, idp, xms_pl, ...(scp === null ? {} : { scp }) }
      return sign(content, claims)
    },
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, ours.publicKey)
        return person.parse(payload)
      } catch {
        return null
      }
    },
    identity: (content) => sign(content, {}),
  }
}

const person = z.object({ oid: z.string(), name: z.string(), roles: z.array(z.string()) })

const pair = () => generateKeyPair('RS256', { modulusLength: 2048 })
