import type { Logger } from 'pino'
import type { VerifyToken } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { type Adapter, createAdapter } from './adapter.ts'
import { createAnswers } from './chooseAnswer.ts'
import { createHandler } from './handler/handler.ts'
import { createLinks } from './links.ts'
import type { Memory } from './memory.ts'
import type { BotSettings } from './settings.ts'
import { createRecognise } from './signIn.ts'

/** Creates the bot. `handle` takes a request whose body is already parsed, and never throws. */
export function createBot(options: {
  readonly desk: Desk
  readonly memory: Memory
  readonly settings: BotSettings
  readonly entra: { readonly tenantId: string }
  readonly publicUrl: string
  readonly verifyToken: VerifyToken
  readonly now: () => Date
  readonly log: Logger
  readonly fetch?: typeof globalThis.fetch
  /** True if the chat is not in Teams; links then lead straight to the portal. */
  readonly outsideTeams?: boolean
}): Adapter {
  const { desk, memory, settings, entra, now, log } = options
  const links = createLinks(options.publicUrl, options.outsideTeams ? null : settings.teamsAppId)
  const handler = createHandler({
    answers: createAnswers({ desk, links, memory, now }),
    recognise: createRecognise({ tenantId: entra.tenantId, verifyToken: options.verifyToken, desk }),
    connection: settings.oauthConnection,
    links,
    memory,
    log,
  })
  return createAdapter({
    settings,
    tenantId: entra.tenantId,
    handler,
    fetch: options.fetch ?? globalThis.fetch,
    now,
    log,
  })
}
