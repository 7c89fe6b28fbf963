import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..', '..')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const built = join(root, 'dist', 'tab', 'index.html')
const sources = [join(root, 'tab'), join(root, 'src', 'http', 'contract.ts'), join(root, 'package-lock.json')]

/** Builds the tab unless the last build is newer than its sources. Returns true when it built. */
export async function buildTabIfNeeded(): Promise<boolean> {
  const [builtAt, changedAt] = await Promise.all([modifiedAt(built), newest(sources)])
  if (builtAt !== null && builtAt > changedAt) return false
  // A separate process, because within a test run the libraries would be built in development mode, twice as large.
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', join(root, 'tab', 'vite.config.ts'), '--logLevel', 'error'],
    { env: { ...process.env, NODE_ENV: 'production' } },
  )
  return true
}

async function modifiedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function newest(paths: readonly string[]): Promise<number> {
  const moments = await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs } = await stat(path)
      if (!(await stat(path)).isDirectory()) return mtimeMs
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile())
      return Math.max(
        0,
        ...(await Promise.all(files.map((file) => modifiedAt(join(file.parentPath, file.name))))).map(
          (at) => at ?? 0,
        ),
      )
    }),
  )
  return Math.max(...moments)
}
