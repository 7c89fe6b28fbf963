import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAll, startProcess, type TestProcess } from './process.ts'

/** `npm run overlap` does fifty. */
const rounds = Number(process.env.OVERLAP_ROUNDS ?? 2)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-overlap-'))
})
afterAll(async () => {
  killAll()
  await rm(folder, { recursive: true, force: true })
})

test(
  `${rounds} times two starts on one folder, killed at random moments: no row is lost`,
  async () => {
    expect(await stored()).toEqual([])
    const committed = new Set<number>()
    let kills = 0
    for (let round = 1; round <= rounds; round += 1) {
      const first = start()
      await sleepAtMost(6_000)
      const second = start()
      await sleepAtMost(6_000)
      for (const process of Math.random() < 0.5 ? [first, second] : [second, first]) {
        await end(process)
        await sleepAtMost(4_000)
      }
      kills += 2
      for (const id of [...numbersIn(first.lines), ...numbersIn(second.lines)]) {
        expect(committed.has(id), `row ${id} was committed twice`).toBe(false)
        committed.add(id)
      }
      const rows = await stored()
      expect(rows).toEqual(expect.arrayContaining([...committed]))
      // A kill between the commit and the print leaves one row more.
      expect(rows.length - committed.size).toBeLessThanOrEqual(kills)
    }
    expect(committed.size).toBeGreaterThan(0)
  },
  rounds * 120_000 + 240_000,
)

const program = join(import.meta.dirname, 'programs', 'writer.ts')
const start = (...more: readonly string[]) => startProcess([process.execPath, program, folder, ...more])
const sleepAtMost = (milliseconds: number) => sleep(Math.random() * milliseconds)
const numbersIn = (lines: readonly string[]) => lines.filter((line) => /^\d+$/.test(line)).map(Number)

async function stored(): Promise<readonly number[]> {
  const check = start('check')
  const { code, error } = await check.ended
  expect([code, error]).toEqual([0, ''])
  return JSON.parse(check.lines.at(-1) ?? '')
}

/** Kills a process. Fails unless it was still running or had been refused with a reason. */
async function end(process: TestProcess): Promise<void> {
  const { signal, code, error } = await process.kill('SIGKILL')
  if (signal === 'SIGKILL') return
  expect([code, error]).toEqual([1, expect.stringMatching(/^DATA_DIR: the folder .* is in use by .*\n$/)])
}
