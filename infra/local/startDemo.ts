import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startBotStandIn } from '../../test/standIns/bot/index.ts'
import { startEntraStandIn } from '../../test/standIns/entra/index.ts'
import { type DemoPerson, startTeamsHost } from '../../test/standIns/teamsHost/index.ts'
import { buildTabIfNeeded } from './buildTab.ts'
import { startChild } from './childProcess.ts'
import { type Ask, askAs, connectExact } from './connectExact.ts'
import { furnish } from './furnish.ts'
import { ledgerUrl, startLedger } from './ledger.ts'
import type { DemoOptions } from './options.ts'
import { administrator, deskEmployee, people } from './people.ts'
import { playgroundUserId, startPlayground } from './playground.ts'
import { portalEnvironment } from './portalEnvironment.ts'
import { checkPorts } from './ports.ts'
import { openSignedDoor } from './signedDoor.ts'

export type Demo = {
  readonly portalUrl: string
  readonly hostUrl: string
  readonly chatUrl: string
  /** The Exact stand-in; its controls are at `/_control`. */
  readonly exactUrl: string
  readonly askAsAdmin: Ask
  readonly askAsEmployee: Ask
  /** Resolves with a sentence when a part ends unexpectedly. */
  readonly failed: Promise<string>
}

type Closing = () => Promise<unknown>

/** How long a chat in the demo stays signed in: longer than anyone looks at a demo. */
const chatSeconds = 30 * 86_400

/**
 * Starts every part and connects Exact. Passes `onClosing` a function to close each part as it starts, so that an
 * interrupted start can be cleaned up too. Throws a DemoError when a port is in use.
 */
export async function startDemo(options: DemoOptions, onClosing: (close: Closing) => void): Promise<Demo> {
  const { ports, folder } = options
  await checkPorts(ports)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const portalUrl = `http://localhost:${ports.portal}`
  const hostUrl = `http://localhost:${ports.host}`
  const chatUrl = `http://localhost:${ports.playground}`

  const entra = await startEntraStandIn({
    port: ports.entra,
    people: people.map(({ id, ...person }) => ({ oid: id, ...person })),
  })
  onClosing(() => entra.close())
  const bot = await startBotStandIn()
  onClosing(() => bot.close())
  const token = ({ id, name, roles }: DemoPerson, more: { readonly expiresInSeconds?: number } = {}) =>
    entra.token({ oid: id, name, roles, ...more })
  for (const person of people) {
    bot.signIn(playgroundUserId(person), await token(person, { expiresInSeconds: chatSeconds }))
  }

  let isUp = false
  const door = await openSignedDoor({
    target: () => (isUp ? `${portalUrl}/api/messages` : null),
    sign: (serviceUrl) => bot.token({ serviceUrl }),
  })
  onClosing(() => door.close())
  const host = await startTeamsHost({
    tabUrl: `${portalUrl}/`,
    chatUrl,
    people,
    tenantId: entra.tenantId,
    port: ports.host,
    token: (person) => token(person),
  })
  onClosing(() => host.close())

  const ledger = startLedger(options)
  onClosing(() => ledger.stop())

  // The portal reads the built tab when it starts.
  await buildTabIfNeeded()
  const server = startChild({
    name: 'Het portaal',
    arguments: [join(import.meta.dirname, 'demoServer.ts')],
    environment: { ...process.env, ...portalEnvironment({ portalUrl, hostUrl, options, entra, bot }) },
    folder: process.cwd(),
    logFile: join(folder, 'portal.log'),
  })
  onClosing(() => server.stop())
  const playground = await startPlayground({
    port: ports.playground,
    endpoint: door.endpoint,
    botId: bot.appId,
    tenantId: entra.tenantId,
    people,
    folder,
  })
  onClosing(() => playground.stop())

  const failed = Promise.race([server.failed, playground.failed, ledger.failed])
  await Promise.all([ledger.firstMessage, server.firstMessage])
  isUp = true
  const askAsAdmin = askAs(portalUrl, () => token(administrator))
  await furnish(askAsAdmin)
  await connectExact(askAsAdmin, portalUrl)
  return {
    portalUrl,
    hostUrl,
    chatUrl,
    exactUrl: ledgerUrl(options),
    askAsAdmin,
    askAsEmployee: askAs(portalUrl, () => token(deskEmployee)),
    failed,
  }
}
