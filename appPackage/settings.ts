import { exampleAddress, exampleIds, isExampleId } from '../src/values/examples.ts'
import { PackageError } from './errors.ts'

/** The facts about the institution's installation that the package contains. */
export type PackageSettings = {
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly entraClientId: string
  readonly botAppId: string
  readonly developerName: string
  readonly websiteUrl: string
  readonly privacyUrl: string
  readonly termsUrl: string
  /** True for a package whose search command Copilot may use. */
  readonly copilot: boolean
}

/** Example values to try the command with, by `--demo`. A package made from them fits no installation. */
const examples = {
  PUBLIC_URL: exampleAddress,
  ENTRA_CLIENT_ID: exampleIds.app,
  BOT_APP_ID: exampleIds.bot,
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Names = { readonly [name: string]: string | undefined }

/**
 * Reads the settings from `NAME=value` arguments and the environment, arguments first; `--demo` fills in examples,
 * `--copilot` lets Copilot search.
 * Throws a PackageError that names what is missing or wrong, in one line with an example.
 */
export function readPackageSettings(parts: readonly string[], environment: Names): PackageSettings {
  const given = Object.fromEntries(
    parts
      .map((part) => /^(?:--)?([A-Z_]+)=(.+)$/.exec(part))
      .flatMap((match) => (match?.[1] && match[2] ? [[match[1], match[2]]] : [])),
  )
  const isDemo = parts.includes('--demo')
  const from: Names = { ...(isDemo ? examples : environment), ...given }
  const publicUrl = address(from, 'PUBLIC_URL').replace(/\/+$/, '')
  if (new URL(publicUrl).pathname !== '/') {
    throw new PackageError(
      `PUBLIC_URL must be an address without a path. Example: PUBLIC_URL=${examples.PUBLIC_URL}`,
    )
  }
  const entraClientId = id(from, 'ENTRA_CLIENT_ID')
  const botAppId = id(from, 'BOT_APP_ID')
  if (!isDemo) {
    refuse('PUBLIC_URL', 'address', publicUrl === exampleAddress)
    refuse('ENTRA_CLIENT_ID', 'id', isExampleId(entraClientId))
    refuse('BOT_APP_ID', 'id', isExampleId(botAppId))
  }
  return {
    publicUrl,
    entraClientId,
    botAppId,
    developerName: from.DEVELOPER_NAME || 'Servicedeskportaal',
    websiteUrl: address({ WEBSITE_URL: `${publicUrl}/`, ...from }, 'WEBSITE_URL'),
    privacyUrl: address({ PRIVACY_URL: `${publicUrl}/`, ...from }, 'PRIVACY_URL'),
    termsUrl: address({ TERMS_URL: `${publicUrl}/`, ...from }, 'TERMS_URL'),
    copilot: parts.includes('--copilot'),
  }
}

function refuse(name: string, kind: 'address' | 'id', isExample: boolean): void {
  if (isExample) throw new PackageError(`${name} is the ${kind} of an example; fill in your own.`)
}

function required(from: Names, name: string, example: string): string {
  const value = from[name]
  if (!value) throw new PackageError(`${name} is missing. Example: ${name}=${example} npm run package:app`)
  return value
}

function address(from: Names, name: string): string {
  const value = required(from, name, examples.PUBLIC_URL)
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:') {
    throw new PackageError(`${name} must be an https address. Example: ${name}=${examples.PUBLIC_URL}`)
  }
  return value
}

function id(from: Names, name: 'ENTRA_CLIENT_ID' | 'BOT_APP_ID'): string {
  const value = required(from, name, examples[name])
  if (!uuid.test(value)) throw new PackageError(`${name} must be an id. Example: ${name}=${examples[name]}`)
  return value.toLowerCase()
}
