import type { ExactAdmin } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { ask } from './compareAnswers.ts'
import { admin, type World } from './world.ts'

const versioned = ['accounts', 'contacts', 'addresses', 'terms', 'salesInvoices', 'deletions']

/** Returns the state of the connection to Exact, as an admin sees it. */
export const status = (world: World): Promise<ExactAdmin> =>
  ask(world, '/api/admin/exact', contract.exactAdmin)

/** Returns the streams of all administrations that read only what is new. */
export async function streamsOf(world: World) {
  return (await status(world)).administrations
    .flatMap(({ streams }) => streams)
    .filter(({ stream }) => versioned.includes(stream))
}

/** Reads everything new in Exact and waits until that is done. Throws when it takes longer than `milliseconds`. */
export async function readAgain(world: World, milliseconds: number): Promise<void> {
  const from = Date.now()
  await world.ask(admin, 'POST', '/api/admin/exact/sync')
  const isDone = async () =>
    (await streamsOf(world)).every(({ freshAt, loading }) => !loading && Date.parse(freshAt ?? '') >= from)
  while (!(await isDone())) {
    if (Date.now() > from + milliseconds)
      throw new Error(`not read again: ${JSON.stringify(await status(world))}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
