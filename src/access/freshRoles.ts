import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Employee } from './employee.ts'
import type { VerifyToken } from './entraToken.ts'
import { AccessError } from './errors.ts'

/** The age up to which the roles of a token count. */
const freshMilliseconds = 5 * 60_000
/** Entra dates its tokens five minutes back, so a token may seem this old when it is issued. */
const longestAgeMilliseconds = 2 * freshMilliseconds

/** Requests a new token of the same person. Throws an AccessError if Entra refuses or cannot be reached. */
export type RenewToken = (token: string) => Promise<string>

/**
 * Creates a verifier for tokens that something else stores for hours, such as the token service of the Bot Framework.
 * Roles older than five minutes are read again from a new token. If Entra issues none, a token that may just have been
 * issued is still accepted; an older one is refused, with `access/expired` if signing in again can help.
 */
export function createFreshRoles({
  verifyToken,
  renewToken,
  now,
}: {
  readonly verifyToken: VerifyToken
  readonly renewToken: RenewToken
  readonly now: () => Date
}): VerifyToken {
  const renewed = new Map<string, { readonly employee: Promise<Employee>; readonly until: number }>()
  const renew = async (token: string, employee: Employee): Promise<Employee> => {
    const fresh = await verifyToken(await renewToken(token))
    if (fresh.id !== employee.id) throw new AccessError('access/invalid-token')
    return fresh
  }
  return async (token) => {
    const employee = await verifyToken(token)
    const age = now().getTime() - issuedAt(token)
    if (age <= freshMilliseconds) return employee
    const key = createHash('sha256').update(token).digest('base64url')
    const known = renewed.get(key)
    if (known && known.until >= now().getTime()) return known.employee
    forgetOld(renewed, now().getTime())
    const request = renew(token, employee).catch((error: unknown) => {
      renewed.delete(key)
      if (isWithoutAnswer(error) && age <= longestAgeMilliseconds) return employee
      throw error
    })
    renewed.set(key, { employee: request, until: now().getTime() + freshMilliseconds })
    return request
  }
}

function issuedAt(token: string): number {
  return (decodeJwt(token).iat ?? 0) * 1000
}

function forgetOld(renewed: Map<string, { readonly until: number }>, at: number): void {
  for (const [key, { until }] of renewed) if (until < at) renewed.delete(key)
}

/** Returns true if no new token was issued, and false if the new token shows that the person has lost access. */
function isWithoutAnswer(error: unknown): boolean {
  return (
    error instanceof AccessError &&
    (error.code === 'access/expired' || error.code === 'access/keys-unavailable')
  )
}
