import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PackageError } from './errors.ts'
import type { Json } from './fillTemplate.ts'

const texts = z.object({
  id: z.string(),
  semanticDescription: z.string(),
  samplePrompts: z.array(z.object({ text: z.string() })),
  parameterDescription: z.string(),
})
const command = z.looseObject({ parameters: z.tuple([z.record(z.string(), z.json())]) })
const manifest = z.looseObject({
  composeExtensions: z.tuple([z.looseObject({ commands: z.tuple([command]) })]),
})

/**
 * Returns the manifest for an organisation that lets Copilot search for clients. Its search command has another id, to
 * which the bot answers with numbers and links alone, because Copilot reads what it gets. Throws a PackageError if the
 * manifest has no such command.
 */
export function withCopilot(template: Json): Json {
  const read = manifest.safeParse(template)
  if (!read.success) throw new PackageError('manifest.json has no search command for Copilot')
  const file = join(import.meta.dirname, 'copilot.json')
  const { parameterDescription, ...forCopilot } = texts.parse(JSON.parse(readFileSync(file, 'utf8')))
  const [extension] = read.data.composeExtensions
  const [search] = extension.commands
  const [parameter] = search.parameters
  const described = { ...parameter, semanticDescription: parameterDescription }
  const changed = {
    ...read.data,
    composeExtensions: [{ ...extension, commands: [{ ...search, ...forCopilot, parameters: [described] }] }],
  }
  return JSON.parse(JSON.stringify(changed))
}
