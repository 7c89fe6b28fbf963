/** Why the bot itself gives no answer. The desk has codes of its own. */
export type BotErrorCode =
  | 'bot/unauthenticated'
  | 'bot/keys-unavailable'
  | 'bot/bad-request'
  | 'bot/other-tenant'
  | 'bot/no-identity'
  | 'bot/other-person'
  | 'bot/no-connection'
  | 'bot/not-signed-in'
  | 'bot/unknown-action'

export class BotError extends Error {
  readonly code: BotErrorCode
  constructor(code: BotErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'BotError'
    this.code = code
  }
}
