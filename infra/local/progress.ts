import { z } from 'zod'
import { clientSearchAnswer, exactAdmin } from '../../src/http/contract.ts'
import type { Ask } from './connectExact.ts'

export type LoadState = {
  /** True when the first load is complete. */
  readonly complete: boolean
  readonly rows: number
  readonly streams: { readonly done: number; readonly all: number }
}

/** Returns the progress of the first load, as the admin page shows it. */
export async function readLoadState(askAsAdmin: Ask): Promise<LoadState> {
  const { status, body } = await askAsAdmin('GET', '/api/admin/exact')
  if (status !== 200) throw new Error(`the state of Exact answered ${status}`)
  const { administrations } = exactAdmin.parse(body)
  const streams = administrations.flatMap((administration) => administration.streams)
  const done = streams.filter((stream) => stream.freshAt !== null && !stream.loading).length
  return {
    complete: streams.length > 0 && done === streams.length,
    rows: streams.reduce((sum, { rows }) => sum + rows, 0),
    streams: { done, all: streams.length },
  }
}

/** Returns the number of clients that the search box finds. */
export async function countFound(askAsEmployee: Ask, q: string): Promise<number> {
  const { status, body } = await askAsEmployee('POST', '/api/clients/search', { q, limit: 5 })
  if (status !== 200) {
    const code = z.object({ code: z.string() }).safeParse(body).data?.code ?? ''
    throw new Error(`searching answered ${status} ${code}`)
  }
  return clientSearchAnswer.parse(body).total
}
