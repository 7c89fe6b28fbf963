import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Manifest = {
  readonly [source: string]: {
    readonly file: string
    readonly isEntry?: boolean
    readonly imports?: readonly string[]
  }
}

/** Bytes of JavaScript, brotli, that the browser must have before the start page shows. Needs a built tab. */
export function firstScreenBytes(folder: string): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const wanted = new Set<string>()
  const visit = (source: string) => {
    const chunk = manifest[source]
    if (!chunk || wanted.has(chunk.file)) return
    wanted.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  for (const [source, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(source)
  // The start page is a chunk of its own, fetched at once.
  for (const source of Object.keys(manifest)) if (/screens\/start\//.test(source)) visit(source)
  if (readdirSync(folder).length === 0 || wanted.size === 0) throw new Error('no built tab')
  return [...wanted].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length,
    0,
  )
}
