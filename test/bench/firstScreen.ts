import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly imports?: readonly string[] }
type Manifest = { readonly [source: string]: Chunk }

/** What the entry fetches by itself before the start page shows in Teams: each a file with what it imports. */
const needed = [
  'index.html',
  'host/teamsHost.ts',
  'texts/dutch.ts',
  '../src/http/contract.ts',
  'screens/start/index.tsx',
]

/**
 * Bytes of JavaScript, brotli, that the browser must have before the start page shows in Teams: what `needed`
 * names and all that it imports at once; not what waits for a click. Needs a built tab; throws when one of the
 * sources is no longer a chunk of it.
 */
export function firstScreenBytes(folder: string): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const files = new Set<string>()
  const visit = (source: string) => {
    const chunk = manifest[source]
    if (!chunk) throw new Error(`the built tab has no chunk of ${source}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  needed.forEach(visit)
  return [...files].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length,
    0,
  )
}
