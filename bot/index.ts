import type { Logger } from 'pino'
import type { Employee, VerifyToken } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { type Adapter, createAdapter } from './adapter.ts'
import { createAnswers } from './answer.ts'
import { createHandler } from './handler.ts'
import { createLinks } from './links.ts'
import type { BotSettings } from './settings.ts'
import { createRecognise } from './signIn.ts'

/**
 * Puts the bot together. `handle` takes one activity whose body is parsed already; it never throws.
 * `demo` is for a demo without a tenant: whoever is on this machine counts as that employee.
 */
export function createBot(options: {
  readonly desk: Desk
  readonly settings: BotSettings
  readonly entra: { readonly tenantId: string }
  readonly publicUrl: string
  readonly verifyToken: VerifyToken
  readonly now: () => Date
  readonly log: Logger
  readonly fetch?: typeof globalThis.fetch
  readonly demo?: { readonly employee: Employee }
}): Adapter {
  const { desk, settings, entra, now, log, demo } = options
  const links = createLinks(options.publicUrl, demo ? null : settings.appId)
  const handler = createHandler({
    answers: createAnswers({ desk, links, now }),
    recognise: demo
      ? async () => demo.employee
      : createRecognise({ tenantId: entra.tenantId, verifyToken: options.verifyToken, desk }),
    connection: demo ? null : settings.oauthConnection,
    links,
    log,
  })
  return createAdapter({
    settings,
    tenantId: entra.tenantId,
    demo: demo !== undefined,
    handler,
    fetch: options.fetch ?? globalThis.fetch,
    now,
    log,
  })
}
