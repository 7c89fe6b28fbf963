import type { Employee } from './employee.ts'

/** Why someone is refused. Only `access/keys-unavailable` is not caused by the request. */
export type AccessErrorCode =
  | 'access/no-token'
  | 'access/invalid-token'
  | 'access/expired'
  | 'access/other-tenant'
  | 'access/guest'
  | 'access/no-role'
  | 'access/foreign-page'
  | 'access/keys-unavailable'
  | 'access/sign-in-failed'

export class AccessError extends Error {
  readonly code: AccessErrorCode
  /** The person who was recognised but refused, for the access log. */
  readonly employee: Employee | null
  constructor(
    code: AccessErrorCode,
    details: { readonly employee?: Employee; readonly cause?: unknown } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'AccessError'
    this.code = code
    this.employee = details.employee ?? null
  }
}
