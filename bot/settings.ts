/** What the bot must know of its registration; null means the usual address of Microsoft's public cloud. */
export type BotSettings = {
  readonly appId: string
  readonly appPassword: string
  readonly openIdMetadataUrl: string | null
  readonly tokenIssuer: string | null
  readonly loginUrl: string | null
  readonly oauthUrl: string | null
  /** Name of the OAuth connection through which people sign in to the bot; null when there is none yet. */
  readonly oauthConnection: string | null
}
