import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { BotStandIn } from '../../test/standIns/bot/index.ts'
import type { EntraStandIn } from '../../test/standIns/entra/index.ts'
import { ledgerApp, ledgerUrl } from './ledger.ts'
import type { DemoOptions } from './options.ts'

/** The name of the bot's sign-in connection. The stand-in has only one. */
const connection = 'portal'
const certificate = join(import.meta.dirname, '..', '..', 'test', 'standIns', 'tls', 'localhost.crt')

/** Returns settings with which the portal talks only to stand-ins, whatever the surrounding environment contains. */
export function portalEnvironment(parts: {
  readonly portalUrl: string
  readonly hostUrl: string
  readonly options: DemoOptions
  readonly entra: EntraStandIn
  readonly bot: BotStandIn
}): { readonly [name: string]: string } {
  const { portalUrl, hostUrl, options, entra, bot } = parts
  return {
    PORT: String(options.ports.portal),
    PUBLIC_URL: portalUrl,
    // An empty setting counts as missing, so the demo keeps its data in its own folder.
    DATABASE_URL: '',
    DATA_DIR: join(options.folder, 'data'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    EXACT_BASE_URL: ledgerUrl(options),
    EXACT_CLIENT_ID: ledgerApp.clientId,
    EXACT_CLIENT_SECRET: ledgerApp.clientSecret,
    EXACT_DIVISIONS: '',
    EXACT_MODE: '',
    ENTRA_TENANT_ID: entra.tenantId,
    ENTRA_CLIENT_ID: entra.clientId,
    ENTRA_CLIENT_SECRET: entra.clientSecret,
    ENTRA_AUTHORITY: entra.authority,
    ENTRA_JWKS_URL: entra.jwksUrl,
    ENTRA_ISSUER: entra.issuer,
    BOT_APP_ID: bot.appId,
    BOT_APP_PASSWORD: bot.appPassword,
    BOT_OPENID_METADATA_URL: bot.openIdMetadataUrl,
    BOT_TOKEN_ISSUER: bot.tokenIssuer,
    BOT_LOGIN_URL: bot.loginUrl,
    BOT_OAUTH_URL: bot.oauthUrl,
    BOT_OAUTH_CONNECTION: connection,
    FRAME_ANCESTORS: hostUrl,
    LOG_LEVEL: 'info',
    // Sign-in of browser and bot uses https with the stand-ins' certificate.
    NODE_EXTRA_CA_CERTS: certificate,
  }
}
