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
}

/** Example values to try the command with. A package made from them fits no installation. */
const examples = {
  PUBLIC_URL: 'https://portaal.lindehof.example',
  ENTRA_CLIENT_ID: '00000000-0000-4000-8000-00000000e7a0',
  BOT_APP_ID: '00000000-0000-4000-8000-0000000000b0',
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Names = { readonly [name: string]: string | undefined }

/**
 * Reads the settings from `NAME=value` arguments and the environment, arguments first; `--demo` fills in examples.
 * Throws a PackageError that names what is missing or wrong, in one line with an example.
 */
export function readPackageSettings(parts: readonly string[], environment: Names): PackageSettings {
  const given = Object.fromEntries(
    parts
      .map((part) => /^(?:--)?([A-Z_]+)=(.+)$/.exec(part))
      .flatMap((match) => (match?.[1] && match[2] ? [[match[1], match[2]]] : [])),
  )
  const from: Names = { ...(parts.includes('--demo') ? examples : environment), ...given }
  const publicUrl = address(from, 'PUBLIC_URL').replace(/\/+$/, '')
  if (new URL(publicUrl).pathname !== '/') {
    throw new PackageError(
      `PUBLIC_URL must be an address without a path. Example: PUBLIC_URL=${examples.PUBLIC_URL}`,
    )
  }
  return {
    publicUrl,
    entraClientId: id(from, 'ENTRA_CLIENT_ID'),
    botAppId: id(from, 'BOT_APP_ID'),
    developerName: from.DEVELOPER_NAME || 'Servicedeskportaal',
    websiteUrl: address({ WEBSITE_URL: `${publicUrl}/`, ...from }, 'WEBSITE_URL'),
    privacyUrl: address({ PRIVACY_URL: `${publicUrl}/`, ...from }, 'PRIVACY_URL'),
    termsUrl: address({ TERMS_URL: `${publicUrl}/`, ...from }, 'TERMS_URL'),
  }
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
