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

/**
 * A failed request to Exact. Callers act on `code`; the message is for the technical log. `sentence` is Exact's own
 * explanation of a refused change. It is never logged, because it may repeat the entered values.
 */
export class ExactError extends Error {
  readonly code: ExactErrorCode
  readonly sentence: string | null
  constructor(
    code: ExactErrorCode,
    message: string,
    { sentence = null, ...options }: ErrorOptions & { readonly sentence?: string | null } = {},
  ) {
    super(message, options)
    this.name = 'ExactError'
    this.code = code
    this.sentence = sentence
  }
}
