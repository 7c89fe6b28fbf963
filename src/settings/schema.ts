import { z } from 'zod'
import { botRegions } from '../values/botRegion.ts'
import { exampleAddress, exampleIds } from '../values/examples.ts'
import { address, authority, databaseAddress, frameHosts, origin } from './addresses.ts'
import { divisions, encryptionKeys, entraSecret, id, number, oneOf, secret, text } from './values.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting that the server knows. */
export const schema = z.object({
  PORT: number(0, 65_535, 'whole').default(3978),
  PUBLIC_URL: origin,
  DATABASE_URL: databaseAddress.optional(),
  DATA_DIR: text.optional(),
  ENCRYPTION_KEY: encryptionKeys,
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
  TEAMS_APP_ID: id.optional(),
  FRAME_ANCESTORS: frameHosts.optional(),
  DRAIN_SECONDS: number(0, 8, 'decimal').default(5),
  LOG_LEVEL: oneOf(logLevels).default('info'),
})

export type SettingName = keyof typeof schema.shape

const otherClouds = 'Only for a cloud of Microsoft other than the public one; remove it otherwise.'

type Explanation = {
  /** Where an admin finds the value, or what happens without it. */
  readonly about: string
  readonly example: string
}

/** What an admin reads about a setting that is missing or wrong. */
export const explanations: { readonly [Name in SettingName]: Explanation } = {
  PORT: {
    about: 'The port on which the server listens; without it 3978.',
    example: '3978',
  },
  PUBLIC_URL: {
    about: 'The address at which Teams and browsers reach the portal.',
    example: exampleAddress,
  },
  DATABASE_URL: {
    about:
      'The address of a PostgreSQL database; without it the portal keeps a database of its own in DATA_DIR.',
    example: 'postgres://portal:secret@db.lindehof.example/portal',
  },
  DATA_DIR: {
    about:
      "The folder of the portal's own database, which has to be kept and backed up; without it .data/portal.",
    example: '/var/lib/portal',
  },
  ENCRYPTION_KEY: {
    about:
      'A new installation needs a new key. An existing one needs the key that it has: with another key, Exact has to be connected again.',
    example: 'the output of: openssl rand -base64 32',
  },
  EXACT_MODE: {
    about:
      'With on the portal reads and writes Exact Online, with off it makes no call to it; without it on.',
    example: 'on',
  },
  EXACT_BASE_URL: {
    about: 'The address of Exact Online in your country; without it that of the Netherlands.',
    example: 'https://start.exactonline.nl',
  },
  EXACT_CLIENT_ID: {
    about:
      'Register an app in the Exact App Center (docs/install.md, step 3), which then shows this value. With EXACT_MODE=off any text will do.',
    example: 'the client id of your app in the Exact App Center',
  },
  EXACT_CLIENT_SECRET: {
    about:
      'Register an app in the Exact App Center (docs/install.md, step 3), which then shows this value. With EXACT_MODE=off any text will do.',
    example: 'the client secret of your app in the Exact App Center',
  },
  EXACT_DIVISIONS: {
    about:
      'The numbers of the administrations to read. Exact shows the number in the address of its pages, as _Division_=. Without this setting an admin chooses them on the page about Exact.',
    example: '123456,123457',
  },
  ENTRA_TENANT_ID: {
    about: 'In Entra: Overview, Tenant ID.',
    example: exampleIds.tenant,
  },
  ENTRA_CLIENT_ID: {
    about:
      'In Entra: App registrations, the app with which employees sign in (not that of the bot), Application (client) ID.',
    example: exampleIds.app,
  },
  ENTRA_CLIENT_SECRET: {
    about: 'In Entra: App registrations, the app with the id in ENTRA_CLIENT_ID, Certificates & secrets.',
    example: 'the value of a client secret of the app in Entra',
  },
  ENTRA_AUTHORITY: {
    about: otherClouds,
    example: `https://login.microsoftonline.com/${exampleIds.tenant}`,
  },
  ENTRA_JWKS_URL: {
    about: otherClouds,
    example: `https://login.microsoftonline.com/${exampleIds.tenant}/discovery/v2.0/keys`,
  },
  ENTRA_ISSUER: {
    about: otherClouds,
    example: `https://login.microsoftonline.com/${exampleIds.tenant}/v2.0`,
  },
  BOT_APP_ID: {
    about: 'In Azure: the Azure Bot, Configuration, Microsoft App ID.',
    example: exampleIds.bot,
  },
  BOT_APP_PASSWORD: {
    about: 'In Entra: App registrations, the app with the id in BOT_APP_ID, Certificates & secrets.',
    example: "the value of a client secret of the bot's app in Entra",
  },
  BOT_OPENID_METADATA_URL: {
    about: otherClouds,
    example: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  },
  BOT_TOKEN_ISSUER: {
    about: otherClouds,
    example: 'https://api.botframework.com',
  },
  BOT_LOGIN_URL: {
    about: otherClouds,
    example: `https://login.microsoftonline.com/${exampleIds.tenant}`,
  },
  BOT_OAUTH_URL: {
    about: otherClouds,
    example: 'https://token.botframework.azure.us',
  },
  BOT_REGION: {
    about:
      'The location that Azure shows for the Azure Bot: europe for West Europe, global for Global; without it europe.',
    example: 'europe',
  },
  BOT_OAUTH_CONNECTION: {
    about: 'In Azure: the Azure Bot, Configuration, the name of the OAuth connection.',
    example: 'portal',
  },
  TEAMS_APP_ID: {
    about:
      'In the Teams admin centre: Manage apps, the app, App ID; without it BOT_APP_ID, which fits an app that was uploaded in Teams.',
    example: exampleIds.bot,
  },
  FRAME_ANCESTORS: {
    about:
      'Websites that may show the portal, besides Teams, Outlook and Microsoft 365; without it no others.',
    example: 'https://intranet.lindehof.example',
  },
  DRAIN_SECONDS: {
    about: 'How many seconds a stopping server goes on answering; without it 5.',
    example: '5',
  },
  LOG_LEVEL: {
    about: 'How much the server writes to its log; without it info.',
    example: 'info',
  },
}
