/** Reasons to refuse a request before a use case is called. */
export type RequestErrorCode =
  | 'request/invalid'
  | 'request/malformed'
  | 'request/too-large'
  | 'request/unsupported-type'
  | 'request/unknown-address'
  | 'request/unknown-method'
  | 'internal/not-ready'

export class RequestError extends Error {
  readonly code: RequestErrorCode
  readonly fields: readonly { readonly path: string; readonly code: string }[]
  constructor(
    code: RequestErrorCode,
    details: {
      readonly fields?: readonly { readonly path: string; readonly code: string }[]
      readonly cause?: unknown
    } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'RequestError'
    this.code = code
    this.fields = details.fields ?? []
  }
}
