import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { employeeId } from '../values/ids.ts'
import type { Employee } from './employee.ts'
import { AccessError } from './errors.ts'
import { knownRoles } from './roles.ts'

export type EntraSettings = {
  readonly tenantId: string
  readonly clientId: string
  readonly jwksUrl: string
  readonly issuer: string
}
export type VerifyToken = (token: string) => Promise<Employee>

/** The largest difference allowed between the clocks of two machines. */
const toleranceSeconds = 30
const scope = 'access_as_user'

const claims = z.object({
  tid: z.string(),
  oid: z.uuid(),
  aud: z.union([z.string(), z.array(z.string())]).transform((aud) => [aud].flat()),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  scp: z.string().optional(),
  roles: z.array(z.string()).default([]),
  /** 0 is a member of the tenant, 1 a guest. */
  acct: z.coerce.number().optional(),
  /** Where the person signed in; absent for a member. */
  idp: z.string().optional(),
  /** Preferred language. */
  xms_pl: z.string().optional(),
})
type Claims = z.infer<typeof claims>

/**
 * Creates the verifier of Entra v2 access tokens for this application. It checks the signature (RS256, keys of the
 * tenant), issuer, audience, lifetime, tenant and delegated scope, refuses guests, and requires at least one role. It
 * throws an AccessError, with `employee` if someone of the tenant was recognised.
 */
export function createTokenVerifier(
  settings: EntraSettings,
  { now }: { readonly now: () => Date },
): VerifyToken {
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl))
  return async (token) => {
    if (token === '') throw new AccessError('access/no-token')
    const read = claims.safeParse(await verifiedPayload(token, keys, settings, now()))
    if (!read.success) throw new AccessError('access/invalid-token', { cause: read.error })
    return admit(read.data, settings)
  }
}

async function verifiedPayload(
  token: string,
  keys: JWTVerifyGetKey,
  settings: EntraSettings,
  currentDate: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: settings.issuer,
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: toleranceSeconds,
      currentDate,
    })
    return payload
  } catch (cause) {
    throw refusal(cause)
  }
}

function refusal(cause: unknown): AccessError {
  if (cause instanceof errors.JWTExpired) return new AccessError('access/expired', { cause })
  if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'iss') {
    return new AccessError('access/other-tenant', { cause })
  }
  const fetched = !(cause instanceof errors.JOSEError) || cause instanceof errors.JWKSTimeout
  // jose throws its generic error if the key server answers with another status than 200 or without a key set.
  const unavailable = fetched || cause.code === 'ERR_JOSE_GENERIC' || cause instanceof errors.JWKSInvalid
  return new AccessError(unavailable ? 'access/keys-unavailable' : 'access/invalid-token', { cause })
}

function admit(token: Claims, { tenantId, clientId }: EntraSettings): Employee {
  if (token.tid !== tenantId) throw new AccessError('access/other-tenant')
  if (!token.aud.some((audience) => isOurs(audience, clientId))) {
    throw new AccessError('access/invalid-token')
  }
  if (!token.scp?.split(' ').includes(scope)) throw new AccessError('access/invalid-token')
  const employee: Employee = {
    id: employeeId(token.oid),
    name: readableName(token),
    roles: knownRoles(token.roles),
    language: language(token.xms_pl),
  }
  if (token.acct === 1 || (token.idp !== undefined && !token.idp.includes(tenantId))) {
    throw new AccessError('access/guest', { employee: { ...employee, roles: [] } })
  }
  if (employee.roles.length === 0) throw new AccessError('access/no-role', { employee })
  return employee
}

/** Returns true for the application's id, or an application URI that ends in it (`api://host/id`, `api://host/botid-id`). */
function isOurs(audience: string, clientId: string): boolean {
  return (
    audience === clientId ||
    audience === `api://${clientId}` ||
    (audience.startsWith('api://') &&
      /[/-]$/.test(audience.slice(0, -clientId.length)) &&
      audience.endsWith(clientId))
  )
}

/** Returns the name without control characters, which a database refuses. */
function readableName(token: Claims): string {
  const name = token.name ?? token.preferred_username ?? token.oid
  return name
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 200)
}

function language(preferred: string | undefined): 'nl' | 'en' | null {
  const start = preferred?.slice(0, 2).toLowerCase()
  return start === 'nl' || start === 'en' ? start : null
}
