import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigError, settingNames as known, readConfig } from '../../src/config.ts'
import { botRegions, tokenServices } from '../../src/values/botRegion.ts'
import { settings } from '../setup/settings.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const unfilled = parseEnv(read('infra/container/settings.example.env'))
/** The example settings as an admin has to fill them in before the server accepts them. */
const { ENCRYPTION_KEY, ENTRA_TENANT_ID, ENTRA_CLIENT_ID, BOT_APP_ID } = settings
const example = { ...unfilled, ENCRYPTION_KEY, ENTRA_TENANT_ID, ENTRA_CLIENT_ID, BOT_APP_ID }

/** The required settings: those without which reading the settings fails. */
const required = Object.keys(example).filter((name) =>
  namesOf(linesFor({ ...example, [name]: undefined })).includes(name),
)

describe('every way to install the portal provides the settings it needs', () => {
  test('the example settings are complete and have only known names', () => {
    expect(readConfig(example).warnings).toEqual([])
    expect(Object.keys(example).filter((name) => !known.includes(name))).toEqual([])
  })

  test('the example settings are refused until the key and the ids are filled in', () => {
    const refused = namesOf(linesFor(unfilled))
    expect(refused).toEqual(['ENCRYPTION_KEY', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'BOT_APP_ID'])
  })

  test('these settings are required', () => {
    expect(required.toSorted()).toEqual([
      'BOT_APP_ID',
      'BOT_APP_PASSWORD',
      'ENCRYPTION_KEY',
      'ENTRA_CLIENT_ID',
      'ENTRA_CLIENT_SECRET',
      'ENTRA_TENANT_ID',
      'EXACT_CLIENT_ID',
      'EXACT_CLIENT_SECRET',
      'PUBLIC_URL',
    ])
  })

  test.each(required)('the Containerfile names %s', (name) => {
    expect(read('infra/container/Containerfile')).toMatch(new RegExp(`\\b${name}\\b`))
  })

  test.each([...required, 'DATABASE_URL', 'BOT_OAUTH_CONNECTION'])('the Bicep sets %s', (name) => {
    expect(read('infra/azure/modules/portal.bicep')).toMatch(
      new RegExp(`name: '${name}', (value|secretRef): `),
    )
  })

  test('the Bicep sets only settings that the server knows', () => {
    const given = [...read('infra/azure/modules/portal.bicep').matchAll(/name: '([A-Z_]+)'/g)]
    expect(given.map((match) => match[1] ?? '').filter((name) => !known.includes(name))).toEqual([])
  })

  test('no secret is passed as a plain value', () => {
    const portal = read('infra/azure/modules/portal.bicep')
    for (const name of [
      'DATABASE_URL',
      'ENCRYPTION_KEY',
      ...known.filter((each) => /SECRET|PASSWORD/.test(each)),
    ]) {
      expect(portal).toMatch(new RegExp(`name: '${name}', secretRef: `))
    }
  })

  test('the install guide has a line for every setting', () => {
    const guide = read('docs/install.md')
    expect(known.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the Bicep files fit together', () => {
  const main = read('infra/azure/main.bicep')
  const modules = [
    ...main.matchAll(/module \w+ 'modules\/(\w+)\.bicep' = \{\n {2}params: \{\n([\s\S]*?)\n {2}\}/g),
  ]

  test('every module is used', () => {
    expect(modules.map((match) => match[1])).toEqual([
      'logs',
      'network',
      'database',
      'secrets',
      'portal',
      'bot',
    ])
  })

  test.each(modules.map((match) => [match[1] ?? '', match[2] ?? '']))(
    'module %s gets the parameters that it asks for',
    (name, given) => {
      const asked = [...read(`infra/azure/modules/${name}.bicep`).matchAll(/^param (\w+)/gm)]
      const names = [...given.matchAll(/^ {4}(\w+):/gm)]
      expect(names.map((match) => match[1]).sort()).toEqual(asked.map((match) => match[1]).sort())
    },
  )

  test('every output that is read exists', () => {
    for (const [, module, output] of main.matchAll(/(\w+)\.outputs\.(\w+)/g)) {
      expect(read(`infra/azure/modules/${module}.bicep`)).toContain(`output ${output} `)
    }
  })
})

describe('the region of the bot', () => {
  const redirect = '/.auth/web/redirect'

  test.each(botRegions)('%s is the same in server, app package and install guide', (region) => {
    const service = tokenServices[region]
    expect(readConfig({ ...example, BOT_REGION: region }).bot.oauthUrl).toBe(service)
    expect(JSON.parse(read('appPackage/manifest.json')).validDomains).toContain(new URL(service).host)
    expect(read('docs/install.md')).toContain(`\`${service}${redirect}\``)
  })

  test('without a setting it is the one in which the Bicep registers the bot', () => {
    const [, byDefault] = /param botRegion string = '(\w+)'/.exec(read('infra/azure/main.bicep')) ?? []
    expect(readConfig(example).bot.oauthUrl).toBe(tokenServices.europe)
    expect(byDefault).toBe('europe')
    expect(read('infra/azure/modules/bot.bicep')).toContain(
      "var location = region == 'europe' ? 'westeurope' : 'global'",
    )
  })

  test('the Bicep gives the portal the region of the bot', () => {
    const main = read('infra/azure/main.bicep')
    expect(main).toMatch(/^module bot [\s\S]+?^ {4}region: botRegion$/m)
    expect(main).toMatch(/^module portal [\s\S]+?^ {4}botRegion: botRegion$/m)
    expect(read('infra/azure/modules/portal.bicep')).toContain("{ name: 'BOT_REGION', value: botRegion }")
  })
})

/** Returns the lines of the error for these settings; empty if they are valid. */
function linesFor(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
}

function namesOf(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.slice(0, line.indexOf(':')))
}
