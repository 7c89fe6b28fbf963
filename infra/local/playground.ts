import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { DemoPerson } from '../../test/standIns/teamsHost/index.ts'
import { type Child, startChild } from './childProcess.ts'

/** Starts Microsoft's Agents Playground in a child process: a chat in the browser as `people[0]`. */
export async function startPlayground(options: {
  readonly port: number
  /** The address to which it sends messages. */
  readonly endpoint: string
  readonly botId: string
  readonly tenantId: string
  readonly people: readonly DemoPerson[]
  readonly folder: string
}): Promise<Child> {
  const configFile = join(options.folder, 'playground.json')
  await writeFile(configFile, JSON.stringify(playgroundConfig(options), null, 2))
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  return startChild({
    name: 'De chat',
    arguments: [
      cli,
      ...['--app-endpoint', options.endpoint],
      ...['--channel-id', 'msteams'],
      ...['--port', String(options.port)],
      ...['--disable-telemetry', 'true'],
    ],
    environment: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(options.folder, 'playground-details.log'),
    },
    folder: options.folder,
    logFile: join(options.folder, 'playground.log'),
  })
}

/** Returns the user id that the bot receives when this person writes. */
export function playgroundUserId({ id }: DemoPerson): string {
  return `29:${id}`
}

/** Returns the configuration file. It is YAML, of which JSON is a subset. */
function playgroundConfig(options: {
  readonly botId: string
  readonly tenantId: string
  readonly people: readonly DemoPerson[]
}) {
  const users = options.people.map((person) => {
    const { id, name } = person
    const [givenName = name, ...rest] = name.split(' ')
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@lindehof.example`
    return {
      id: playgroundUserId(person),
      name,
      // The playground expects this misspelling.
      userPrincipleName: email,
      aadObjectId: id,
      givenName,
      surname: rest.join(' ') || name,
      email,
    }
  })
  const [currentUser, ...others] = users
  return {
    version: '0.1.1',
    tenantId: options.tenantId,
    bot: { id: `28:${options.botId}`, name: 'Servicedesk' },
    currentUser,
    users: others,
    personalChat: { id: 'a:servicedesk' },
    groupChat: { id: '19:overleg@thread.v2', name: 'Overleg servicedesk' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Lindehof',
      aadGroupId: '5a000000-0000-4000-8000-0000000000a0',
      channels: [{ id: '19:financien@thread.tacv2', name: 'Financiën' }],
    },
  }
}
