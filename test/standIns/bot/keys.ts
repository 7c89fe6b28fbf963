import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { TokenOverrides } from './standIn.ts'

/** Creates the channel's published keys and the function that signs its tokens. */
export async function createKeys(): Promise<{
  readonly published: { readonly keys: readonly JWK[] }
  readonly sign: (
    content: TokenOverrides & {
      readonly audience: string
      readonly issuer: string
      readonly serviceUrl: string
    },
  ) => Promise<string>
}> {
  const [ours, unendorsed, stranger] = await Promise.all([pair(), pair(), pair()])
  const published = {
    keys: [
      { ...(await exportJWK(ours.publicKey)), kid: 'ours', use: 'sig', endorsements: ['msteams'] },
      { ...(await exportJWK(unendorsed.publicKey)), kid: 'unendorsed', use: 'sig', endorsements: ['skype'] },
    ],
  }
  const pens = {
    ours: { kid: 'ours', key: ours.privateKey },
    unendorsed: { kid: 'unendorsed', key: unendorsed.privateKey },
    stranger: { kid: 'ours', key: stranger.privateKey },
  }
  return {
    published,
    sign: ({ audience, issuer, serviceUrl, expiresInSeconds = 3600, key = 'ours' }) => {
      const now = Math.floor(Date.now() / 1000)
      const { kid, key: privateKey } = pens[key]
      return new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setNotBefore(now - 3600)
        .setExpirationTime(now + expiresInSeconds)
        .sign(privateKey)
    },
  }
}

const pair = () => generateKeyPair('RS256', { modulusLength: 2048 })
