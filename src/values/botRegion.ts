export const botRegions = ['europe', 'global'] as const
/** Where the bot is registered in Azure. A bot in `europe` keeps what passes through the Bot Service in Europe. */
export type BotRegion = (typeof botRegions)[number]

/**
 * The service that signs people in to the bot, by region; a bot in one region cannot use that of another. Source:
 * Microsoft, "OAuth URL support in Azure AI Bot Service". The redirect address is `/.auth/web/redirect` on it.
 */
export const tokenServices: { readonly [Region in BotRegion]: string } = {
  europe: 'https://europe.token.botframework.com',
  global: 'https://token.botframework.com',
}
