import { z } from 'zod'
import { botRegions } from '../values/botRegion.ts'
import { exampleAddress, exampleIds } from '../values/examples.ts'
import { address, authority, databaseAddress, frameHosts, origin } from './addresses.ts'
import { divisions, encryptionKey, entraSecret, id, number, oneOf, secret, text } from './values.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting that the server knows. */
export const schema = z.object({
  PORT: number(0, 65_535, 'whole').default(3978),
  PUBLIC_URL: origin,
  DATABASE_URL: databaseAddress.optional(),
  DATA_DIR: text.optional(),
  ENCRYPTION_KEY: encryptionKey,
  EXACT_MODE: oneOf(['on', 'off']).default('on'),
  EXACT_BASE_URL: origin.default('https://start.exactonline.nl'),
  EXACT_CLIENT_ID: text,
  EXACT_CLIENT_SECRET: secret,
  EXACT_DIVISIONS: divisions.optional(),
  ENTRA_TENANT_ID: id,
  ENTRA_CLIENT_ID: id,
  ENTRA_CLIENT_SECRET: entraSecret,
  ENTRA_AUTHORITY: authority.optional(),
  ENTRA_JWKS_URL: address.optional(),
  ENTRA_ISSUER: address.optional(),
  BOT_APP_ID: id,
  BOT_APP_PASSWORD: entraSecret,
  BOT_OPENID_METADATA_URL: address.optional(),
  BOT_TOKEN_ISSUER: text.optional(),
  BOT_LOGIN_URL: address.optional(),
  BOT_OAUTH_URL: address.optional(),
  BOT_REGION: oneOf(botRegions).default('europe'),
  BOT_OAUTH_CONNECTION: text.optional(),
  FRAME_ANCESTORS: frameHosts.optional(),
  DRAIN_SECONDS: number(0, 8, 'decimal').default(5),
  LOG_LEVEL: oneOf(logLevels).default('info'),
})

export type SettingName = keyof typeof schema.shape

/** A good value of each setting, for whoever has to write one. */
export const examples: { readonly [Name in SettingName]: string } = {
  PORT: '3978',
  PUBLIC_URL: exampleAddress,
  DATABASE_URL: 'postgres://portal:secret@db.lindehof.example/portal',
  DATA_DIR: '/var/lib/portal',
  ENCRYPTION_KEY: 'the output of: openssl rand -base64 32',
  EXACT_MODE: 'off',
  EXACT_BASE_URL: 'https://start.exactonline.nl',
  EXACT_CLIENT_ID: 'the client id of your app in the Exact App Center',
  EXACT_CLIENT_SECRET: 'the client secret of your app in the Exact App Center',
  EXACT_DIVISIONS: '123456,123457',
  ENTRA_TENANT_ID: exampleIds.tenant,
  ENTRA_CLIENT_ID: exampleIds.app,
  ENTRA_CLIENT_SECRET: 'the value of a client secret of the app in Entra',
  ENTRA_AUTHORITY: `https://login.microsoftonline.com/${exampleIds.tenant}`,
  ENTRA_JWKS_URL: `https://login.microsoftonline.com/${exampleIds.tenant}/discovery/v2.0/keys`,
  ENTRA_ISSUER: `https://login.microsoftonline.com/${exampleIds.tenant}/v2.0`,
  BOT_APP_ID: exampleIds.bot,
  BOT_APP_PASSWORD: "the value of a client secret of the bot's app in Entra",
  BOT_OPENID_METADATA_URL: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  BOT_TOKEN_ISSUER: 'https://api.botframework.com',
  BOT_LOGIN_URL: `https://login.microsoftonline.com/${exampleIds.tenant}`,
  BOT_OAUTH_URL: 'https://token.botframework.azure.us',
  BOT_REGION: 'europe',
  BOT_OAUTH_CONNECTION: 'portal',
  FRAME_ANCESTORS: 'https://intranet.lindehof.example',
  DRAIN_SECONDS: '5',
  LOG_LEVEL: 'info',
}
