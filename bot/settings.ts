/** The bot's registration. A null address means the default of Microsoft's public cloud. */
export type BotSettings = {
  readonly appId: string
  readonly appPassword: string
  readonly openIdMetadataUrl: string | null
  readonly tokenIssuer: string | null
  readonly loginUrl: string | null
  readonly oauthUrl: string
  /** The name of the OAuth connection that people sign in with; null if there is none yet. */
  readonly oauthConnection: string | null
  /** The app's id in links of Teams, which the organisation's catalogue chooses. */
  readonly teamsAppId: string
}
