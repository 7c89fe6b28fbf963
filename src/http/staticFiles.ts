import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type StaticFile = {
  readonly body: Buffer
  readonly headers: { readonly [header: string]: string }
}
/** Finds the file of the built tab for a path. A path without a file is a screen, so gives the start page. */
export type StaticFiles = (path: string, acceptEncoding: string) => Promise<StaticFile | null>

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(text|application\/json|image\/svg)/
const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const

/** Serves a folder from memory; reads and compresses each file once. A missing folder has no files. */
export async function createStaticFiles(folder: string): Promise<StaticFiles> {
  const names = new Set(await namesIn(folder))
  const kept = new Map<string, Promise<Buffer>>()
  const keep = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const found = kept.get(key)
    if (found) return found
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    return made
  }
  return async (path, acceptEncoding) => {
    const name = names.has(path.slice(1)) ? path.slice(1) : 'index.html'
    if (!names.has(name) || (name === 'index.html' && /^\/assets\//.test(path))) return null
    const type = types[extname(name)] ?? 'application/octet-stream'
    const encoding = compressible.test(type) ? chosenEncoding(acceptEncoding) : null
    const plain = () => keep(name, () => readFile(join(folder, name)))
    const body = encoding
      ? await keep(`${name} ${encoding}`, async () => compressors[encoding](await plain()))
      : await plain()
    return {
      body,
      headers: {
        'Content-Type': type,
        'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
      },
    }
  }
}

function chosenEncoding(accepted: string): keyof typeof compressors | null {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : null
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
