/** What the bot said: one activity posted to the channel. */
export type SentActivity = {
  readonly conversationId: string
  readonly replyTo: string | null
  /** The token that came with it was one of ours. */
  readonly authorized: boolean
  readonly activity: {
    readonly type?: string
    readonly text?: string
    readonly summary?: string
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[]
  }
}

export type TokenOverrides = {
  readonly audience?: string
  readonly issuer?: string
  readonly serviceUrl?: string
  /** From now; negative for a token that has expired. */
  readonly expiresInSeconds?: number
  /** `stranger` signs with a key of its own under the known name; `unendorsed` is ours but not for Teams. */
  readonly key?: 'ours' | 'stranger' | 'unendorsed'
}

/** Plays the Bot Framework: its keys, its login, its channel and its keeper of users' tokens. */
export type BotStandIn = {
  readonly openIdMetadataUrl: string
  readonly tokenIssuer: string
  /** https, with the certificate of `test/standIns/tls`. */
  readonly loginUrl: string
  readonly oauthUrl: string
  readonly serviceUrl: string
  readonly appId: string
  readonly appPassword: string
  readonly sent: readonly SentActivity[]
  /** A token of the channel for the bot, as an activity carries it. */
  readonly token: (overrides?: TokenOverrides) => Promise<string>
  /** Signs a person in: what GetToken answers for that user from now on; null signs out. */
  readonly signIn: (userId: string, token: string | null) => void
  /** What exchanging a token of Teams gives from now on: the given token is kept for the user, or refused. */
  readonly exchange: (userId: string, given: string, token: string | null) => void
  /** Makes the channel answer posts with this status; 201 is well. */
  readonly answerWith: (status: number) => void
  readonly close: () => Promise<void>
}
