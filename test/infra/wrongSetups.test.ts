import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, settingNames } from '../../src/config.ts'
import { settings } from '../setup/settings.ts'
import { wrongSettings } from './wrongSettings.ts'

const tenant = settings.ENTRA_TENANT_ID

describe('a wrong setting is refused with one line', () => {
  test.each(wrongSettings)('%s=%j', (name, value, fault) => {
    const line = refusal({ [name]: value })
    expect(line.startsWith(`${name}: ${fault}. `)).toBe(true)
    expect(line).toMatch(/\. [A-Z].+\. Example: /)
    expect(line).not.toContain('\n')
    expect(line).not.toContain('…')
  })

  test.each([
    ['PUBLIC_URL', 'https://user:hunter2@portaal.lindehof.nl'],
    ['DATABASE_URL', 'postgres://portal:hunter2#@db/portal'],
    ['EXACT_CLIENT_SECRET', 'hunter2 '],
    ['ENCRYPTION_KEY', 'hunter2'],
  ])('the line about %s does not repeat a secret', (name, value) => {
    expect(refusal({ [name]: value })).not.toContain('hunter2')
  })
})

test('all wrong settings are refused at once, in the order of the settings', () => {
  const names = refusal({}, {})
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(':')))
  expect(names).toEqual(settingNames.filter((name) => name in settings))
})

describe('a name that resembles a setting is pointed out', () => {
  test.each([
    ['DATABASE_URI', 'Did you mean DATABASE_URL?'],
    ['database_url', 'Did you mean DATABASE_URL?'],
    ['PUBLICURL', 'Did you mean PUBLIC_URL?'],
    ['ENCRYPTON_KEY', 'Did you mean ENCRYPTION_KEY?'],
    ['EXACT_CLIENTID', 'Did you mean EXACT_CLIENT_ID?'],
    ['LOGLEVEL', 'Did you mean LOG_LEVEL?'],
    ['FRAME_ANCESTOR', 'Did you mean FRAME_ANCESTORS?'],
    ['BOT_PASSWORD', 'Look its name up in docs/install.md, or remove it.'],
  ])('%s', (name, advice) => {
    expect(readConfig({ ...settings, BOT_OAUTH_CONNECTION: 'portal', [name]: 'x' }).warnings).toEqual([
      `${name}: is not a setting of the portal, so it has no effect. ${advice}`,
    ])
  })

  test.each([
    'PATH',
    'HOME',
    'HOSTNAME',
    'DB_URL',
    'PRIVACY_URL',
    'NODE_EXTRA_CA_CERTS',
    'npm_config_loglevel',
  ])('but %s is not', (name) => {
    expect(readConfig({ ...settings, BOT_OAUTH_CONNECTION: 'portal', [name]: 'x' }).warnings).toEqual([])
  })
})

test('a bot without an OAuth connection is pointed out', () => {
  expect(readConfig(settings).warnings).toEqual([
    'BOT_OAUTH_CONNECTION: is missing, so the bot in Teams can sign no one in and answers no questions. Fill in the name of the OAuth connection of the Azure Bot. Example: BOT_OAUTH_CONNECTION=portal',
  ])
})

test('what means the same is read the same', () => {
  const config = readConfig({
    ...settings,
    PUBLIC_URL: 'https://Portaal.Lindehof.nl:443/',
    ENTRA_TENANT_ID: tenant.toUpperCase(),
    EXACT_MODE: 'OFF',
    EXACT_DIVISIONS: ' 123456, 123457 ',
    FRAME_ANCESTORS: 'https://intranet.lindehof.nl/, https://*.lindehof.nl:8443, http://localhost:5000',
    LOG_LEVEL: 'TRACE',
  })
  expect(config.publicUrl).toBe('https://portaal.lindehof.nl')
  expect(config.entra.tenantId).toBe(tenant)
  expect(config.exact.isOff).toBe(true)
  expect(config.exact.divisions).toEqual([123456, 123457])
  expect(config.frameAncestors).toEqual([
    'https://intranet.lindehof.nl',
    'https://*.lindehof.nl:8443',
    'http://localhost:5000',
  ])
  expect(config.logLevel).toBe('trace')
})

/** Returns what an admin reads who starts the portal with these settings. */
function refusal(changes: { readonly [name: string]: string }, others: NodeJS.ProcessEnv = settings): string {
  try {
    readConfig({ ...others, ...changes })
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('these settings were accepted')
}
