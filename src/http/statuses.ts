/** Maps error codes to HTTP statuses. Any other code is an internal error. */
export const statuses = {
  'access/no-token': 401,
  'access/invalid-token': 401,
  'access/expired': 401,
  'access/other-tenant': 403,
  'access/guest': 403,
  'access/no-role': 403,
  'access/foreign-page': 403,
  'access/sign-in-failed': 403,
  'access/keys-unavailable': 503,
  'desk/no-role': 403,
  'desk/not-allowed': 403,
  'desk/not-found': 404,
  'desk/invalid': 400,
  'desk/conflict': 409,
  'desk/log-unavailable': 503,
  'desk/exact-away': 503,
  'desk/no-pdf': 404,
  'desk/switched-off': 403,
  'desk/too-many-requests': 429,
  'desk/too-busy': 503,
  'portal/contrast': 400,
  'portal/logo': 400,
  'exact/not-connected': 503,
  'exact/connection-broken': 503,
  'exact/off': 409,
  'exact/away': 503,
  'exact/budget-spent': 503,
  'exact/refused': 502,
  'exact/not-found': 404,
  'exact/unexpected-answer': 502,
  'database/away': 503,
  'database/full': 503,
  'request/invalid': 400,
  'request/malformed': 400,
  'request/too-large': 413,
  'request/unsupported-type': 415,
  'request/unknown-address': 404,
  'request/unknown-method': 405,
  'internal/not-ready': 503,
  'internal/unexpected': 500,
} as const

export type ProblemCode = keyof typeof statuses

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(statuses, code)
}
