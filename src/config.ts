import type { DatabaseLocation } from './database/open.ts'
import { explanations, type SettingName, schema } from './settings/schema.ts'
import { warningsOfUnknownNames } from './settings/unknownNames.ts'
import { tokenServices } from './values/botRegion.ts'

/** The names of all settings, in order. */
export const settingNames = Object.keys(schema.shape)

/** Every setting, read once. Addresses come without a slash at the end. */
export type Config = ReturnType<typeof readConfig>

/** Missing or wrong settings. The message has a line for each, which names it, says what is wrong and gives an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Environment = { readonly [name: string]: string | undefined }

/** Reads the settings from an environment. Throws a ConfigError that names every missing or wrong setting. */
export function readConfig(environment: Environment) {
  const given = withoutEmpty(environment)
  const unknown = warningsOfUnknownNames(Object.keys(given), settingNames)
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError([...faultLines(parsed.error.issues, given), ...unknown].join('\n'))
  }
  const settings = parsed.data
  const login = `https://login.microsoftonline.com/${settings.ENTRA_TENANT_ID}`
  return {
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    database: databaseLocation(settings.DATABASE_URL, settings.DATA_DIR),
    encryptionKeys: settings.ENCRYPTION_KEY,
    exact: {
      baseUrl: settings.EXACT_BASE_URL,
      clientId: settings.EXACT_CLIENT_ID,
      clientSecret: settings.EXACT_CLIENT_SECRET,
      divisions: settings.EXACT_DIVISIONS ?? null,
      isOff: settings.EXACT_MODE === 'off',
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
      teamsAppId: settings.TEAMS_APP_ID ?? settings.BOT_APP_ID,
    },
    frameAncestors: settings.FRAME_ANCESTORS ?? [],
    /** How long a stopping instance goes on answering, so that its proxy notices that it is not ready. */
    drainMs: settings.DRAIN_SECONDS * 1000,
    logLevel: settings.LOG_LEVEL,
    /** What is probably a mistake, although the server can start: a line each. */
    warnings: [...unknown, ...(settings.BOT_OAUTH_CONNECTION ? [] : [withoutBotSignIn])],
  }
}

/** Reads only the location of the database, for commands. Throws a ConfigError as `readConfig` does. */
export function readDatabaseConfig(environment: Environment): DatabaseLocation {
  const { url, folder } = readDatabaseSettings(environment)
  return databaseLocation(url, folder)
}

/** Reads both databases of a move from the embedded one to PostgreSQL. Throws a ConfigError as `readConfig` does. */
export function readMoveConfig(environment: Environment): { readonly url: string; readonly folder: string } {
  const { url, folder = defaultFolder } = readDatabaseSettings(environment)
  if (url !== undefined) return { url, folder }
  throw new ConfigError(
    `DATABASE_URL: is missing; it says where to move to. Example: DATABASE_URL=${explanations.DATABASE_URL.example}`,
  )
}

function readDatabaseSettings(environment: Environment) {
  const given = withoutEmpty(environment)
  const parsed = schema.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(given)
  if (!parsed.success) throw new ConfigError(faultLines(parsed.error.issues, given).join('\n'))
  return { url: parsed.data.DATABASE_URL, folder: parsed.data.DATA_DIR }
}

/** Returns the settings without empty ones, which count as missing. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

const defaultFolder = '.data/portal'

const withoutBotSignIn =
  'BOT_OAUTH_CONNECTION: is missing, so the bot in Teams can sign no one in and answers no questions. ' +
  `Fill in the name of the OAuth connection of the Azure Bot. Example: BOT_OAUTH_CONNECTION=${explanations.BOT_OAUTH_CONNECTION.example}`

/** One line for each setting with a fault, in the order of the settings. */
function faultLines(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  given: { readonly [name: string]: string | undefined },
): readonly string[] {
  return settingNames.filter(isSettingName).flatMap((name) => {
    const issue = issues.find(({ path }) => path[0] === name)
    if (!issue) return []
    const fault = given[name] === undefined ? 'is missing' : issue.message
    const { about, example } = explanations[name]
    return [`${name}: ${fault}. ${about} Example: ${name}=${example}`]
  })
}

const isSettingName = (name: string): name is SettingName => name in explanations

function databaseLocation(url: string | undefined, folder: string | undefined): DatabaseLocation {
  return url ? { kind: 'postgres', url } : { kind: 'folder', folder: folder ?? defaultFolder }
}
