import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAll, startProcess, works } from './process.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-full-'))
})
afterAll(async () => {
  killAll()
  await rm(folder, { recursive: true, force: true })
})

const program = join(import.meta.dirname, 'programs', 'fullDisk.ts')
const unshare = ['unshare', '--user', '--map-root-user', '--mount', '--']

test.runIf(works([...unshare, 'true']))(
  'a disk that fills up in the middle of a write ends the process with a line, and no committed row is lost',
  async () => {
    const script = `mount -t tmpfs -o size=400m tmpfs ${folder}
      "$@" ${folder}/data
      echo "ended with $?"
      rm ${folder}/filler
      "$@" ${folder}/data check`
    const run = startProcess([...unshare, 'sh', '-c', script, '-', process.execPath, program])
    const { error } = await run.ended
    expect(error).toBe(
      `DATA_DIR: the disk that holds ${folder}/data/database is full. This process ends; free some space and start it again. Nothing that was saved is lost.\n`,
    )
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ id: index + 1, length: 500 }))
    expect(run.lines).toEqual(['committed', 'ended with 1', JSON.stringify(rows)])
  },
  300_000,
)
