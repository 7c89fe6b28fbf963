import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { killAll, startProcess, works } from './process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-lock-'))
})
afterEach(async () => {
  killAll()
  await rm(folder, { recursive: true, force: true })
})
afterAll(killAll)

/** A container: the program has process number 1. */
const unshare = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child']

describe('two starts on one folder', () => {
  test('the second ends with a line that names the first, which keeps the folder', async () => {
    const first = await owned()
    const { pid, host } = await readOwnerFile()
    expect([pid, host]).toEqual([first.child.pid, hostname()])
    const second = await startOwner().ended
    expect([second.code, second.error]).toEqual([1, await refusal()])
    expect(await startOwner().ended).toMatchObject({ code: 1 })
    expect(await first.kill('SIGTERM')).toMatchObject({ code: 0, error: '' })
    expect(await readdir(folder)).toEqual(['lock'])
  })

  test('of ten at the same time exactly one gets the folder', async () => {
    const starts = Array.from({ length: 10 }, () => startOwner())
    await Promise.race(
      starts.map((start) => start.printed('owned').catch(() => new Promise(() => undefined))),
    )
    const winners = starts.filter(({ lines }) => lines.includes('owned'))
    const losers = starts.filter((start) => !winners.includes(start))
    for (const { ended } of losers) expect(await ended).toMatchObject({ code: 1 })
    expect(winners).toHaveLength(1)
  }, 120_000)

  test('a process that is frozen keeps the folder', async () => {
    const first = await owned()
    first.child.kill('SIGSTOP')
    expect(await startOwner().ended).toMatchObject({ code: 1, error: await refusal() })
    first.child.kill('SIGCONT')
    expect(await first.kill('SIGTERM')).toMatchObject({ code: 0, error: '' })
  })

  test.runIf(works([...unshare, 'true']))(
    'two containers in which both have process number 1 tell each other apart',
    async () => {
      const first = startOwner(unshare)
      await first.printed('owned')
      expect(await readOwnerFile()).toMatchObject({ pid: 1 })
      expect(await startOwner(unshare).ended).toMatchObject({ code: 1, error: await refusal() })
      await first.kill('SIGKILL')
      await startOwner(unshare).printed('owned')
    },
  )
})

describe('an owner that is gone', () => {
  test('one that was killed loses the folder to the next start', async () => {
    const first = await owned()
    await first.kill('SIGKILL')
    expect(await readOwnerFile()).toMatchObject({ pid: first.child.pid })
    const second = await owned()
    expect(await readOwnerFile()).toMatchObject({ pid: second.child.pid })
  })

  test('its process number may since have been given to a process that lives', async () => {
    await (await owned()).kill('SIGKILL')
    await writeFile(ownerFile(), JSON.stringify({ ...(await readOwnerFile()), pid: process.pid }))
    await owned()
  })

  test.each([
    ['empty', ''],
    ['no JSON', '{"id":'],
  ])('an owner file that is %s and has not changed for long is replaced', async (_, content) => {
    await writeFile(ownerFile(), content)
    await utimes(ownerFile(), longAgo, longAgo)
    await owned()
    expect(await readOwnerFile()).toMatchObject({ host: hostname() })
  })
})

const longAgo = new Date(Date.now() - 3_600_000)
const elsewhere = {
  id: 'another start',
  host: 'node-2',
  pid: 1,
  kernel: 'another boot',
  since: '2026-11-30T02:00:00.000Z',
}

describe('a folder shared with another machine', () => {
  test('an owner there that gives signs of life keeps the folder', async () => {
    await writeFile(ownerFile(), JSON.stringify(elsewhere))
    const second = startOwner()
    const beats = setInterval(() => utimes(ownerFile(), new Date(), new Date()), 300)
    expect(await second.ended).toMatchObject({ code: 1, error: await refusal() })
    clearInterval(beats)
    expect(await readOwnerFile()).toEqual(elsewhere)
  })

  test('an owner there that was heard last long ago is dead', async () => {
    await writeFile(ownerFile(), JSON.stringify(elsewhere))
    await utimes(ownerFile(), longAgo, longAgo)
    await owned()
  })

  test('an owner there that stays silent for half a minute is dead', async () => {
    await writeFile(ownerFile(), JSON.stringify(elsewhere))
    const second = startOwner()
    const begin = performance.now()
    await second.printed('owned')
    expect(performance.now() - begin).toBeGreaterThan(30_000)
    expect(second.lines[0]).toBe(
      `${folder} was last used by process 1 on node-2 (since 2026-11-30 02:00 UTC), which was not stopped; waiting 30 s to be sure that it is dead`,
    )
  }, 120_000)

  test('of two that take over at the same time the one that wrote last stays', async () => {
    await writeFile(ownerFile(), JSON.stringify(elsewhere))
    await utimes(ownerFile(), longAgo, longAgo)
    const first = startOwner()
    while ((await readOwnerFile()).id === elsewhere.id)
      await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(ownerFile(), JSON.stringify({ ...elsewhere, id: 'yet another start', host: 'node-3' }))
    expect(await first.ended).toMatchObject({ code: 1, error: expect.stringContaining('on node-3') })
  })
})

describe('a folder that is lost while in use', () => {
  test('a process that was frozen, and finds another owner, ends before it writes', async () => {
    const first = await owned()
    first.child.kill('SIGSTOP')
    await writeFile(ownerFile(), JSON.stringify(elsewhere))
    expect(await first.kill('SIGCONT')).toEqual({
      code: null,
      signal: 'SIGKILL',
      error: `DATA_DIR: process 1 on node-2 (since 2026-11-30 02:00 UTC) took over the folder ${folder} after this process had not responded. Nothing more is written to ${folder}; this process ends.\n`,
    })
    expect(await readOwnerFile()).toEqual(elsewhere)
  })

  test.runIf(works([...unshare, 'true']))(
    'process number 1 of a container, which cannot kill itself, ends too',
    async () => {
      const first = startOwner(unshare)
      await first.printed('owned')
      await rm(folder, { recursive: true })
      expect(await first.ended).toMatchObject({
        code: 1,
        error: expect.stringContaining('this process ends'),
      })
    },
  )

  test('a process whose folder is removed ends', async () => {
    const first = await owned()
    await rm(folder, { recursive: true })
    expect(await first.ended).toEqual({
      code: null,
      signal: 'SIGKILL',
      error: `DATA_DIR: the folder ${folder} was removed or emptied while the portal was using it. Nothing more is written to ${folder}; this process ends.\n`,
    })
  })
})

const program = join(import.meta.dirname, 'programs', 'owner.ts')
const startOwner = (prefix: readonly string[] = []) =>
  startProcess([...prefix, process.execPath, program, folder])
const ownerFile = () => join(folder, 'owner.json')
const readOwnerFile = async () => JSON.parse(await readFile(ownerFile(), 'utf8'))

async function owned() {
  const owner = startOwner()
  await owner.printed('owned')
  return owner
}

/** The line with which a second start ends. */
async function refusal() {
  const { pid, host, since } = await readOwnerFile()
  const time = since.slice(0, 16).replace('T', ' ')
  return `DATA_DIR: the folder ${folder} is in use by process ${pid} on ${host} (since ${time} UTC). It gave a sign of life just now. Stop that process first; a folder of its own would be another, empty database.\n`
}
