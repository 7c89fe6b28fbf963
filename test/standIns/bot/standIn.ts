/** One activity that the bot posted to the channel. */
export type SentActivity = {
  readonly conversationId: string
  readonly replyTo: string | null
  /** The id of the earlier message that this one replaces. */
  readonly replaces?: string
  /** True if it came with one of our tokens. */
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
  /** Counted from now; negative for an expired token. */
  readonly expiresInSeconds?: number
  /** `stranger` is an unpublished key under a published key id; `unendorsed` is a published key without the endorsement for Teams. */
  readonly key?: 'ours' | 'stranger' | 'unendorsed'
}

/** Plays the Bot Framework: its keys, its login, its channel and its token service. */
export type BotStandIn = {
  readonly openIdMetadataUrl: string
  readonly tokenIssuer: string
  /** https, with the certificate of `test/standIns/tls`. */
  readonly loginUrl: string
  readonly oauthUrl: string
  readonly serviceUrl: string
  readonly appId: string
  readonly appPassword: string
  /** Without the typing indicators. */
  readonly sent: readonly SentActivity[]
  /** The number of typing indicators that the bot posted. */
  readonly typed: () => number
  /** Returns a channel token for the bot, as sent with an activity. */
  readonly token: (overrides?: TokenOverrides) => Promise<string>
  /** Sets the token that GetToken returns for a user; null signs the user out. */
  readonly signIn: (userId: string, token: string | null) => void
  /** Sets the result of exchanging a Teams token: store this token for the user, or refuse. */
  readonly exchange: (userId: string, given: string, token: string | null) => void
  /** Makes the channel answer posts with this status; 201 means success. */
  readonly answerWith: (status: number) => void
  /** Makes the token service answer 500, or not at all, when it is asked for the token of a user. */
  readonly breakTokens: (how: 'fail' | 'hang') => void
  /** Makes the token service refuse to give sign-in links. */
  readonly failSignInLinks: () => void
  readonly close: () => Promise<void>
}
