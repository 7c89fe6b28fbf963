import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { PNG } from 'pngjs'
import type { Json } from './fillTemplate.ts'

/** The contents of the zip by file name. */
export type PackageFiles = { readonly [name: string]: Uint8Array }

const entry = createRequire(import.meta.url).resolve('@microsoft/app-manifest')
const schemas = join(
  entry.slice(0, entry.lastIndexOf(join('app-manifest', 'build'))),
  'app-manifest',
  'build',
  'json-schemas',
  'teams',
)

/**
 * Compiles a schema of Teams. The schemas are draft 4 but use nothing that changed later, so they compile as draft 7
 * once `$schema` is removed. Formats need no checking, because the schemas have patterns for them.
 */
function schemaOf(version: string, name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): ValidateFunction {
  const text = readFileSync(join(schemas, `v${version}`, `${name}.schema.json`), 'utf8')
  const { $schema: _draft, ...schema } = JSON.parse(text)
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )
}

/** Returns the reasons why Teams would refuse the package, one line each. Empty if it is valid. */
export function validatePackage(files: PackageFiles): readonly string[] {
  const manifest = parse(files, 'manifest.json')
  if (!manifest.value) return manifest.problems
  const version = textAt(manifest.value, 'manifestVersion')
  if (!/^\d+\.\d+$/.test(version)) return ['manifest.json: manifestVersion is missing']
  return [
    ...against(schemaOf(version, 'MicrosoftTeams'), 'manifest.json', manifest.value),
    ...leftOvers(manifest.value),
    ...languageProblems(files, manifest.value, version),
    ...iconProblems(files, textAt(manifest.value, 'icons', 'color'), 192),
    ...iconProblems(files, textAt(manifest.value, 'icons', 'outline'), 32),
    ...outlineProblems(files, textAt(manifest.value, 'icons', 'outline')),
  ]
}

type Parsed = { readonly value: Json | null; readonly problems: readonly string[] }

function parse(files: PackageFiles, name: string): Parsed {
  const bytes = files[name]
  if (!bytes) return { value: null, problems: [`${name} is not in the package`] }
  try {
    const value: Json = JSON.parse(new TextDecoder().decode(bytes))
    return { value, problems: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { value: null, problems: [`${name} is not JSON: ${reason}`] }
  }
}

function at(value: Json, ...path: readonly string[]): Json {
  let part: Json = value
  for (const key of path) {
    part =
      typeof part === 'object' && part !== null && !Array.isArray(part) ? (Reflect.get(part, key) ?? '') : ''
  }
  return part
}

function textAt(value: Json, ...path: readonly string[]): string {
  const part = at(value, ...path)
  return typeof part === 'string' ? part : ''
}

function against(validate: ValidateFunction, name: string, value: Json): readonly string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name}${instancePath}: ${message ?? 'is wrong'}${
        'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
      }`,
  )
}

function leftOvers(manifest: Json): readonly string[] {
  const found = JSON.stringify(manifest).match(/\$\{\w+\}/g) ?? []
  return [...new Set(found)].map((name) => `manifest.json: ${name} was not filled in`)
}

function languageProblems(files: PackageFiles, manifest: Json, version: string): readonly string[] {
  const languages = at(manifest, 'localizationInfo', 'additionalLanguages')
  if (!Array.isArray(languages)) return []
  const validate = schemaOf(version, 'MicrosoftTeams.Localization')
  return languages.flatMap((language: Json) => {
    const name = textAt(language, 'file')
    const texts = parse(files, name)
    return texts.value ? against(validate, name, texts.value) : texts.problems
  })
}

function iconProblems(files: PackageFiles, name: string, size: number): readonly string[] {
  const bytes = files[name]
  if (!bytes) return [`icon ${name || 'without a name'} is not in the package`]
  const { width, height } = PNG.sync.read(Buffer.from(bytes))
  return width === size && height === size
    ? []
    : [`${name} must be ${size} × ${size}, is ${width} × ${height}`]
}

/** Checks that the outline is pure white on a transparent background, because Teams colours it itself. */
function outlineProblems(files: PackageFiles, name: string): readonly string[] {
  const bytes = files[name]
  if (!bytes) return []
  const { data } = PNG.sync.read(Buffer.from(bytes))
  let transparent = 0
  for (let offset = 0; offset < data.length; offset += 4) {
    const [red, green, blue, alpha] = data.subarray(offset, offset + 4)
    if (alpha === 0) transparent++
    else if (red !== 255 || green !== 255 || blue !== 255) return [`${name} must be white on transparent`]
  }
  return transparent > 0 ? [] : [`${name} must have a transparent background`]
}
