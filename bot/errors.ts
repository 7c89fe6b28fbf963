/** Why the bot itself refuses a request. The desk has its own codes. */
export type BotErrorCode =
  | 'bot/unauthenticated'
  | 'bot/keys-unavailable'
  | 'bot/bad-request'
  | 'bot/other-tenant'
  | 'bot/no-identity'
  | 'bot/other-person'
  | 'bot/no-connection'
  | 'bot/not-signed-in'
  | 'bot/sign-in-unavailable'
  | 'bot/unknown-action'

export class BotError extends Error {
  readonly code: BotErrorCode
  constructor(code: BotErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'BotError'
    this.code = code
  }
}
