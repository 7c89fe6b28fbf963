import { z } from 'zod'
import type { DatabaseLocation } from './database/open.ts'
import { botRegions, tokenServices } from './values/botRegion.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** An address of the outside world: https, or http on a loopback address. Without a slash at the end. */
const address = z
  .string()
  .refine((text) => {
    if (!URL.canParse(text)) return false
    const url = new URL(text)
    return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))
  }, 'must be an https address (http is allowed on a loopback address only)')
  .transform((text) => text.replace(/\/+$/, ''))

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
const uuid = z.uuid('must be an id such as 00000000-0000-0000-0000-000000000000')

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  PUBLIC_URL: address,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
  ENCRYPTION_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  EXACT_BASE_URL: address.default('https://start.exactonline.nl'),
  EXACT_CLIENT_ID: z.string().min(1),
  EXACT_CLIENT_SECRET: z.string().min(1),
  EXACT_WEBHOOK_SECRET: z.string().min(1).optional(),
  EXACT_DIVISIONS: list
    .transform((parts) => parts.map(Number))
    .pipe(z.array(z.number().int().positive()))
    .optional(),
  ENTRA_TENANT_ID: uuid,
  ENTRA_CLIENT_ID: uuid,
  ENTRA_CLIENT_SECRET: z.string().min(1),
  ENTRA_AUTHORITY: address.optional(),
  ENTRA_JWKS_URL: address.optional(),
  ENTRA_ISSUER: address.optional(),
  BOT_APP_ID: uuid,
  BOT_APP_PASSWORD: z.string().min(1),
  BOT_OPENID_METADATA_URL: address.optional(),
  BOT_TOKEN_ISSUER: z.string().min(1).optional(),
  BOT_LOGIN_URL: address.optional(),
  BOT_OAUTH_URL: address.optional(),
  BOT_REGION: z.enum(botRegions).default('europe'),
  BOT_OAUTH_CONNECTION: z.string().min(1).optional(),
  FRAME_ANCESTORS: list.optional(),
  DRAIN_SECONDS: z.coerce.number().min(0).max(8).default(5),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Every setting, read once. Addresses come without a slash at the end. */
export type Config = ReturnType<typeof readConfig>

const examples: { readonly [setting: string]: string } = {
  PUBLIC_URL: 'https://portaal.lindehof.example',
  DATABASE_URL: 'postgres://portal:secret@db.lindehof.example/portal',
  ENCRYPTION_KEY: 'the output of: openssl rand -base64 32',
  ENTRA_TENANT_ID: '00000000-0000-0000-0000-000000000000',
  ENTRA_CLIENT_ID: '00000000-0000-0000-0000-000000000000',
  BOT_APP_ID: '00000000-0000-0000-0000-000000000000',
  EXACT_DIVISIONS: '123456,123457',
}

/** A missing or wrong setting; the message is one line that names it, says what is wrong and gives an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the settings from an environment. Throws a ConfigError naming the first wrong setting. */
export function readConfig(environment: { readonly [name: string]: string | undefined }) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0] ?? 'settings')
    const what = given[name] === undefined ? 'is missing' : (issue?.message ?? 'is wrong')
    throw new ConfigError(`${name}: ${what}. Example: ${name}=${examples[name] ?? '…'}`)
  }
  const settings = parsed.data
  const login = `https://login.microsoftonline.com/${settings.ENTRA_TENANT_ID}`
  return {
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    database: databaseLocation(settings.DATABASE_URL, settings.DATA_DIR),
    encryptionKey: settings.ENCRYPTION_KEY,
    exact: {
      baseUrl: settings.EXACT_BASE_URL,
      clientId: settings.EXACT_CLIENT_ID,
      clientSecret: settings.EXACT_CLIENT_SECRET,
      webhookSecret: settings.EXACT_WEBHOOK_SECRET ?? null,
      divisions: settings.EXACT_DIVISIONS ?? null,
    },
    entra: {
      tenantId: settings.ENTRA_TENANT_ID,
      clientId: settings.ENTRA_CLIENT_ID,
      clientSecret: settings.ENTRA_CLIENT_SECRET,
      authority: settings.ENTRA_AUTHORITY ?? login,
      jwksUrl: settings.ENTRA_JWKS_URL ?? `${login}/discovery/v2.0/keys`,
      issuer: settings.ENTRA_ISSUER ?? `${login}/v2.0`,
    },
    bot: {
      appId: settings.BOT_APP_ID,
      appPassword: settings.BOT_APP_PASSWORD,
      openIdMetadataUrl: settings.BOT_OPENID_METADATA_URL ?? null,
      tokenIssuer: settings.BOT_TOKEN_ISSUER ?? null,
      loginUrl: settings.BOT_LOGIN_URL ?? null,
      oauthUrl: settings.BOT_OAUTH_URL ?? tokenServices[settings.BOT_REGION],
      oauthConnection: settings.BOT_OAUTH_CONNECTION ?? null,
    },
    frameAncestors: settings.FRAME_ANCESTORS ?? [],
    /** How long an instance that was told to stop goes on answering, so that its proxy sees it is not ready. */
    drainMs: settings.DRAIN_SECONDS * 1000,
    logLevel: settings.LOG_LEVEL,
  }
}

function databaseLocation(url: string | undefined, folder: string | undefined): DatabaseLocation {
  return url ? { kind: 'postgres', url } : { kind: 'folder', folder: folder ?? '.data/portal' }
}
