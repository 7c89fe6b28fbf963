export type ExactErrorCode =
  | 'exact/not-connected'
  | 'exact/connection-broken'
  | 'exact/off'
  | 'exact/away'
  | 'exact/budget-spent'
  | 'exact/refused'
  | 'exact/not-found'
  | 'exact/unexpected-answer'

/** A failure to get something from Exact. Callers act on `code`; the message is for the technical log. */
export class ExactError extends Error {
  readonly code: ExactErrorCode
  constructor(code: ExactErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExactError'
    this.code = code
  }
}
