import type { Logger } from 'pino'
import type { Request, Response, Server } from 'restify'
import { DatabaseError } from '../desk/errors.ts'
import { sendAnswer } from './answer.ts'
import { RequestError } from './errors.ts'
import { answering } from './failures.ts'

/** Monitors give up after a few seconds, so a later answer would be useless. */
const patienceMilliseconds = 1_500

export type Health = {
  /** Resolves when requests can be served. Rejects with the reason otherwise; may also take too long. */
  readonly ready: () => Promise<void>
  /** Facts about the running instance, for the admin. */
  readonly facts: { readonly version: string; readonly database: string }
}

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve requests. Both answer within two seconds, also
 * when the database hangs, and to HEAD as well as GET.
 */
export function addHealthRoutes(server: Server, { health, log }: { health: Health; log: Logger }): void {
  const live = async (request: Request, response: Response) =>
    sendAnswer(request, response, { status: 200, content: { status: 'live' } })
  const ready = async (request: Request, response: Response) => {
    try {
      await inTime(health.ready())
    } catch (cause) {
      if (cause instanceof DatabaseError && cause.code === 'database/full') throw cause
      throw new RequestError('internal/not-ready', { cause })
    }
    await sendAnswer(request, response, { status: 200, content: { status: 'ready', ...health.facts } })
  }
  for (const [name, handle] of Object.entries({ live, ready })) {
    const path = `/health/${name}`
    server.get({ name, path }, answering(log, handle))
    server.head({ name: `${name}Head`, path }, answering(log, handle))
  }
}

async function inTime(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the check took too long')), patienceMilliseconds)
  })
  try {
    await Promise.race([check, late])
  } finally {
    clearTimeout(timer)
  }
}
