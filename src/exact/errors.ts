export type ExactErrorCode =
  | 'exact/not-connected'
  | 'exact/connection-broken'
  | 'exact/off'
  | 'exact/away'
  | 'exact/budget-spent'
  | 'exact/refused'
  | 'exact/not-found'
  | 'exact/left-out'
  | 'exact/unexpected-answer'

/** What Exact misses: a scope of the app, set in the App Center, or a right of the connected user. */
export type MissingRight = 'scope' | 'right'

/**
 * A failed request to Exact. Callers act on `code`; the message is for the technical log. `sentence` is Exact's own
 * explanation of a refused change. It is never logged, because it may repeat the entered values. `missing` says why
 * Exact refused access; null for any other error.
 */
export class ExactError extends Error {
  readonly code: ExactErrorCode
  readonly sentence: string | null
  readonly missing: MissingRight | null
  constructor(
    code: ExactErrorCode,
    message: string,
    {
      sentence = null,
      missing = null,
      ...options
    }: ErrorOptions & { readonly sentence?: string | null; readonly missing?: MissingRight | null } = {},
  ) {
    super(message, options)
    this.name = 'ExactError'
    this.code = code
    this.sentence = sentence
    this.missing = missing
  }
}
