import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { people } from '../../infra/local/people.ts'
import { startPlayground } from '../../infra/local/playground.ts'
import { freePort } from '../setup/freePort.ts'

/** Starts Microsoft's Agents Playground for a bot; the first person chats in it. Close it when done. */
export async function startPlaygroundChat(bot: {
  readonly endpoint: string
  readonly botId: string
  readonly tenantId: string
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'portal-playground-'))])
  const playground = await startPlayground({ ...bot, port, people, folder })
  const url = `http://localhost:${port}`
  await Promise.race([answers(url), playground.failed.then((why) => Promise.reject(new Error(why)))])
  return {
    url,
    close: async () => {
      await playground.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not answer`)
}
