import type { Employee } from './employee.ts'

/** Why somebody is not let in. `access/keys-unavailable` is a fault of the surroundings, the others of the request. */
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
  /** Who was recognised and refused all the same, so that the refusal can be logged. */
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
