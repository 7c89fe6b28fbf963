import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { withCopilot } from './copilot.ts'
import { PackageError } from './errors.ts'
import { fillTemplate, type Json } from './fillTemplate.ts'
import { type PackageSettings, readPackageSettings } from './settings.ts'
import { type PackageFiles, validatePackage } from './validate.ts'

const folder = import.meta.dirname
const target = resolve(folder, '..', 'dist', 'servicedeskportaal.zip')

/** The time of each file in the zip. It is fixed, so that the same settings give the same bytes. */
const moment = new Date(2026, 0, 1)

/** Returns the files of the package for these settings. */
export function packageFiles(settings: PackageSettings, version: string): PackageFiles {
  const template: Json = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const manifest = fillTemplate(settings.copilot ? withCopilot(template) : template, settings, version)
  return {
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    'en.json': readFileSync(join(folder, 'en.json')),
    'color.png': readFileSync(join(folder, 'icons', 'color.png')),
    'outline.png': readFileSync(join(folder, 'icons', 'outline.png')),
  }
}

/** Returns the zip that an admin uploads. Throws a PackageError when Teams would refuse it. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const problems = validatePackage(files)
  if (problems.length > 0) throw new PackageError(problems.join('\n'))
  const inputs = Object.entries(files).map(([name, bytes]) => [name, Uint8Array.from(bytes)] as const)
  return zipSync(Object.fromEntries(inputs), { mtime: moment, level: 9 })
}

function main(): void {
  const project: { version: string } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'))
  const settings = readPackageSettings(process.argv.slice(2), process.env)
  const zip = zipPackage(packageFiles(settings, project.version))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, zip)
  console.log(`dist/servicedeskportaal.zip is ready, for ${settings.publicUrl}`)
}

if (import.meta.main) {
  try {
    main()
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
