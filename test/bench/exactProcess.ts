import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startChild } from '../../infra/local/childProcess.ts'
import type { Searchable } from './queries.ts'

/** The part of the Exact stand-in that the bench uses. Ids are those of Exact. */
export type ExactProcess = {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  /** Returns the searchable fields of a client by its index, starting at 0. */
  readonly client: (index: number) => Promise<Searchable & { readonly id: string }>
  readonly changePhone: (id: string, phone: string) => Promise<void>
  /** Returns the number of calls since the start that count towards the limits. */
  readonly calls: () => Promise<number>
  readonly close: () => Promise<void>
}

const program = join(import.meta.dirname, '../standIns/exact/main.ts')

const started = z.object({ url: z.string() })
const registration = z.object({ clientId: z.string(), clientSecret: z.string() })
const client = z
  .object({
    ...{ id: z.string(), number: z.string(), name: z.string() },
    ...{ street: z.string(), postcode: z.string(), city: z.string() },
    ...{ phone: z.string().nullable(), mobile: z.string().nullable() },
    ...{ email: z.string().nullable(), iban: z.string().nullable() },
    representative: z.object({ name: z.string() }).nullable(),
    invoices: z.array(z.object({ number: z.string(), amount: z.number() })),
  })
  .transform(({ representative, invoices: [invoice], mobile, ...known }) => ({
    ...known,
    phone: known.phone ?? mobile,
    representative: representative?.name ?? null,
    invoice: invoice ?? null,
  }))

/**
 * Starts the Exact stand-in in a separate process. A ledger of hundreds of thousands of clients in the measuring
 * process would slow down everything it measures.
 */
export async function startExactProcess(settings: {
  readonly [name: string]: number
}): Promise<ExactProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-exact-'))
  const child = startChild({
    name: 'The Exact stand-in',
    arguments: [program, ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`)],
    environment: process.env,
    folder: process.cwd(),
    logFile: join(folder, 'exact.log'),
  })
  const { url } = started.parse(await child.firstMessage)
  const read = async (path: string) => (await fetch(`${url}/_control${path}`)).json()
  return {
    url,
    ...registration.parse(await read('')),
    client: async (index) => client.parse(await read(`/clients/${index}`)),
    changePhone: async (id, phone) => {
      const body = JSON.stringify([id, { Phone: phone }])
      const answer = await fetch(`${url}/_control/act/changeAccount`, { method: 'POST', body })
      if (!answer.ok) throw new Error(`changing a client in the stand-in answered ${answer.status}`)
      await answer.body?.cancel()
    },
    calls: async () => z.object({ total: z.number() }).parse(await read('/calls')).total,
    close: async () => {
      await child.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
