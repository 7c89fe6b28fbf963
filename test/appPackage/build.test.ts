import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { packageFiles, zipPackage } from '../../appPackage/build.ts'
import { PackageError } from '../../appPackage/errors.ts'
import { type PackageSettings, readPackageSettings } from '../../appPackage/settings.ts'
import { type PackageFiles, validatePackage } from '../../appPackage/validate.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const environment = {
  PUBLIC_URL: 'https://portaal.lindehof.nl/',
  ENTRA_CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
}
const settings: PackageSettings = readPackageSettings([], environment)

type Manifest = { [key: string]: unknown }
const decode = (bytes: Uint8Array | undefined): Manifest => JSON.parse(new TextDecoder().decode(bytes))

function withManifest(change: (manifest: Manifest) => void): PackageFiles {
  const files = packageFiles(settings, '1.2.3')
  const manifest = decode(files['manifest.json'])
  change(manifest)
  return { ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) }
}

describe('the app package', () => {
  test('is a zip with manifest, English texts and icons at its root', () => {
    const files = unzipSync(zipPackage(packageFiles(settings, '1.2.3')))
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
  })

  test('the same settings give the same bytes', () => {
    const once = zipPackage(packageFiles(settings, '1.2.3'))
    expect(zipPackage(packageFiles(settings, '1.2.3'))).toEqual(once)
  })

  test('its manifest is filled in for one installation', () => {
    const manifest = decode(packageFiles(settings, '1.2.3')['manifest.json'])
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.3',
      staticTabs: [
        { entityId: 'portal', contentUrl: 'https://portaal.lindehof.nl/', scopes: ['personal'] },
        { entityId: 'conversations' },
      ],
      bots: [{ botId: environment.BOT_APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [
        {
          botId: environment.BOT_APP_ID,
          // The bot knows the command and its parameter by these names (bot/extension.ts).
          commands: [{ id: 'findClient', type: 'query', title: 'Zoek cliënt', parameters: [{ name: 'q' }] }],
        },
      ],
      webApplicationInfo: {
        id: environment.ENTRA_CLIENT_ID,
        resource: `api://portaal.lindehof.nl/botid-${environment.BOT_APP_ID}`,
      },
      validDomains: ['portaal.lindehof.nl', 'europe.token.botframework.com', 'token.botframework.com'],
    })
  })

  test('--copilot describes a search command that gives numbers alone; without it nothing is said to Copilot', () => {
    const command = (parts: readonly string[]) => {
      const files = packageFiles(readPackageSettings(parts, environment), '1.2.3')
      expect(validatePackage(files)).toEqual([])
      return JSON.stringify(decode(files['manifest.json']).composeExtensions)
    }
    expect(command(['--copilot'])).toMatch(
      /"id":"findClientNumber".*"semanticDescription":.*"samplePrompts":/,
    )
    expect(command(['--copilot'])).not.toContain('"findClient"')
    expect(command([])).toContain('"findClient"')
    expect(command([])).not.toMatch(/semanticDescription|samplePrompts/)
  })

  test('every text of the manifest has its English counterpart', () => {
    const files = packageFiles(settings, '1.2.3')
    const manifest = JSON.stringify(decode(files['manifest.json']))
    const commands = manifest.match(/"title":/g)?.length
    const english = Object.keys(decode(files['en.json'])).filter((key) => key.endsWith('.title'))
    expect(english.length).toBe(commands)
  })

  test('it passes the schemas of Teams', () => {
    expect(validatePackage(packageFiles(settings, '1.2.3'))).toEqual([])
  })

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('icon %s is %i pixels square', (name, size) => {
    const { width, height } = PNG.sync.read(Buffer.from(packageFiles(settings, '1.2.3')[name] ?? []))
    expect([width, height]).toEqual([size, size])
  })
})

describe('a broken package is refused', () => {
  test('a property that Teams does not know', () => {
    const files = withManifest((manifest) => {
      manifest.colour = 'red'
    })
    expect(validatePackage(files)).toEqual(['manifest.json: must NOT have additional properties (colour)'])
    expect(() => zipPackage(files)).toThrow(PackageError)
  })

  test('a malformed id', () => {
    const files = withManifest((manifest) => {
      manifest.id = 'my-app'
    })
    expect(validatePackage(files)).toEqual([expect.stringContaining('manifest.json/id: must match pattern')])
  })

  test('a placeholder that was not filled in', () => {
    const files = withManifest((manifest) => {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the template
      manifest.accentColor = '${COLOUR}'
    })
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the template
    expect(validatePackage(files)).toContain('manifest.json: ${COLOUR} was not filled in')
  })

  test('an icon of the wrong size, a coloured outline and a missing file', () => {
    const files = packageFiles(settings, '1.2.3')
    const colour = files['color.png'] ?? new Uint8Array()
    expect(validatePackage({ ...files, 'outline.png': colour })).toEqual([
      'outline.png must be 32 × 32, is 192 × 192',
      'outline.png must be white on transparent',
    ])
    const { 'en.json': _texts, ...without } = files
    expect(validatePackage(without)).toEqual(['en.json is not in the package'])
  })

  test('a manifest that is not JSON', () => {
    const files = { ...packageFiles(settings, '1.2.3'), 'manifest.json': new TextEncoder().encode('{') }
    expect(validatePackage(files)).toEqual([expect.stringContaining('manifest.json is not JSON')])
  })
})

describe('the settings of the package', () => {
  test.each(['PUBLIC_URL', 'ENTRA_CLIENT_ID', 'BOT_APP_ID'])(
    'a missing %s is reported in one line',
    (name) => {
      expect(() => readPackageSettings([], { ...environment, [name]: undefined })).toThrow(
        new RegExp(`^${name} is missing\\. Example: ${name}=\\S+ npm run package:app$`),
      )
    },
  )

  test.each([
    ['PUBLIC_URL', 'https://portaal.lindehof.example/', 'address'],
    ['ENTRA_CLIENT_ID', '00000000-0000-0000-0000-000000000000', 'id'],
    ['BOT_APP_ID', 'D7E6A5B4-13C2-4F01-8E9D-7C6B5A493827', 'id'],
  ])('%s=%s of the examples is refused', (name, value, kind) => {
    expect(() => readPackageSettings([], { ...environment, [name]: value })).toThrow(
      `${name} is the ${kind} of an example; fill in your own.`,
    )
  })

  test('an argument overrides the environment', () => {
    const read = readPackageSettings(['PUBLIC_URL=https://desk.example'], environment)
    expect(read.publicUrl).toBe('https://desk.example')
  })

  test.each(['http://portaal.example', 'portaal', 'https://portaal.example/desk'])(
    'the address %s is refused',
    (address) => {
      expect(() => readPackageSettings([], { ...environment, PUBLIC_URL: address })).toThrow(PackageError)
    },
  )

  test('the command names the missing setting and exits with code 1', async () => {
    const bare = { PATH: process.env.PATH ?? '' }
    const failed = run(process.execPath, ['appPackage/build.ts'], { cwd: root, env: bare })
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr:
        'PUBLIC_URL is missing. Example: PUBLIC_URL=https://portaal.lindehof.example npm run package:app\n',
    })
  })

  test('the command with --demo makes a package from example values', async () => {
    const { stdout } = await run(process.execPath, ['appPackage/build.ts', '--demo'], { cwd: root })
    expect(stdout).toBe('dist/servicedeskportaal.zip is ready, for https://portaal.lindehof.example\n')
  })
})
