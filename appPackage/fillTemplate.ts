import { PackageError } from './errors.ts'
import type { PackageSettings } from './settings.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Replaces each `${NAME}` in the template by that setting. Throws a PackageError on an unknown name. */
export function fillTemplate(template: Json, settings: PackageSettings, version: string): Json {
  const values: { readonly [name: string]: string } = {
    VERSION: version,
    PUBLIC_URL: settings.publicUrl,
    HOST: new URL(settings.publicUrl).host,
    ENTRA_CLIENT_ID: settings.entraClientId,
    BOT_APP_ID: settings.botAppId,
    DEVELOPER_NAME: settings.developerName,
    WEBSITE_URL: settings.websiteUrl,
    PRIVACY_URL: settings.privacyUrl,
    TERMS_URL: settings.termsUrl,
  }
  const fill = (part: Json): Json => {
    if (typeof part === 'string') {
      return part.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name]
        if (value === undefined)
          throw new PackageError(`manifest.json contains ${whole}, which is not a known setting`)
        return value
      })
    }
    if (Array.isArray(part)) return part.map(fill)
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]))
    }
    return part
  }
  return fill(template)
}
