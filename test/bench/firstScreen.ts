import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly imports?: readonly string[] }
type Manifest = { readonly [source: string]: Chunk }

/** In kilobytes of JavaScript, compressed with brotli. */
export const firstScreenBudget = { most: 200 }

/** Entry points that the browser loads before the start page shows in Teams. */
const needed = [
  'index.html',
  'host/teamsHost.ts',
  'texts/dutch.ts',
  '../src/http/contract.ts',
  'screens/start/index.tsx',
]

/**
 * Returns the bytes of JavaScript, compressed with brotli, that the browser loads before the start page shows in Teams:
 * the `needed` entry points with their static imports. Needs a built tab. Throws when an entry point is not among its
 * chunks.
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
