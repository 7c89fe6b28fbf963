import { setTimeout as wait } from 'node:timers/promises'
import { DemoError, readDemoOptions } from './options.ts'
import { countFound, readLoadState } from './progress.ts'
import { openScreen, type Screen } from './screen.ts'
import { type Demo, startDemo } from './startDemo.ts'

/** A name among the invented clients, searched to see when searching works. */
const searched = 'jansen'
const number = new Intl.NumberFormat('nl-NL')
const begun = performance.now()
const seconds = (): string => `${Math.round((performance.now() - begun) / 1000)} s`

function sayAddresses(screen: Screen, { hostUrl, portalUrl, chatUrl, exactUrl }: Demo): void {
  const lines = [
    ['Teams met het portaal', hostUrl],
    ['Hetzelfde zonder Teams', `${hostUrl}/intranet`],
    ['Chat met de bot', `${chatUrl}   typ: vind cliënt ${searched}`],
    ['Het portaal zelf', portalUrl],
    ['De nagemaakte Exact', exactUrl],
  ] as const
  screen.say(`\nDe demo draait (na ${seconds()}). Open in de browser:\n`)
  for (const [what, address] of lines) screen.say(`  ${what.padEnd(24)}${address}`)
  screen.say('\nAlle cliënten zijn verzonnen. Ctrl-C stopt alles.\n')
}

/** Shows the progress of the first load until it is complete. */
async function follow(
  screen: Screen,
  { askAsAdmin, askAsEmployee }: Demo,
  signal: AbortSignal,
): Promise<void> {
  let isFound = false
  for (;;) {
    const state = await readLoadState(askAsAdmin)
    const found = await countFound(askAsEmployee, searched)
    if (!isFound && found > 0) {
      isFound = true
      screen.say(`  Zoeken kan: "${searched}" geeft ${number.format(found)} cliënten (na ${seconds()}).`)
    }
    const { done, all } = state.streams
    const progress = `${number.format(state.rows)} regels, ${done} van ${all} soorten compleet`
    if (state.complete && isFound) {
      screen.say(`  Alles is uit Exact gehaald: ${progress} (na ${seconds()}).`)
      return
    }
    screen.refresh(`  Gegevens ophalen uit Exact: ${progress}`)
    await wait(1000, undefined, { signal })
  }
}

/** Resolves at the first signal to end the demo; a second signal ends it immediately. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        resolve()
      })
    }
  })
}

const screen = openScreen(process.stdout)
const closings: (() => Promise<unknown>)[] = []
const stopped = new AbortController()

async function runDemo(): Promise<void> {
  const options = readDemoOptions(process.argv.slice(2), process.env)
  screen.say(
    `De demo start met ${number.format(options.clients)} verzonnen cliënten. Logboeken: ${options.folder}`,
  )
  const demo = await startDemo(options, (close) => closings.push(close))
  sayAddresses(screen, demo)
  const reason = await Promise.race([
    demo.failed,
    follow(screen, demo, stopped.signal).then(() => demo.failed),
  ])
  throw new DemoError(reason)
}

/** Describes an error for the person who started the demo. Only unexpected errors include a stack trace. */
function tell(error: unknown): void {
  const known = error instanceof DemoError || isPortTaken(error)
  screen.say(
    known && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error),
  )
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

let exitCode = 0
await Promise.race([
  toldToStop(),
  runDemo().catch((error: unknown) => {
    if (stopped.signal.aborted) return
    exitCode = 1
    tell(error)
  }),
])
stopped.abort()
screen.say('De demo stopt…')
for (const close of closings.toReversed()) await close().catch(tell)
process.exit(exitCode)
