import { totalmem } from 'node:os'
import { startPostgres } from '../setup/startPostgres.ts'
import { benchBot } from './bot.ts'
import { benchCrowd } from './crowd.ts'
import { benchExact } from './exact.ts'
import { line } from './figures.ts'
import { benchFirstLoad } from './firstLoad.ts'
import { firstScreenBudget, firstScreenBytes } from './firstScreen.ts'
import { benchInvoices } from './invoices.ts'
import { benchMemory } from './memory.ts'
import { benchMigration } from './migration.ts'
import { benchScroll } from './scroll.ts'
import { benchSearch } from './search.ts'
import { benchSearchCorpus } from './searchCorpus.ts'

/**
 * Measures on a PostgreSQL of its own and prints each budget as a ratio of two figures from the same run.
 *
 *     npm run bench                         every part at its default size, without the million clients
 *     npm run bench -- screen               what the browser fetches before the first screen
 *     npm run bench -- load [clients…]      the first load against Exact's own limit; by default 20000
 *     npm run bench -- exact                calls per search, card and day; seconds until a receipt is seen; takeover
 *     npm run bench -- invoices             the lists of a client with 500 invoices against a constant route
 *     npm run bench -- scroll               frame times while a list of 500 invoices is scrolled in the browser
 *     npm run bench -- search [clients…]    searching over HTTP; by default 20000 and 200000. More than 200,000
 *                                           clients are stored directly, not through Exact
 *     npm run bench -- crowd [clients…]     the same, always stored directly; by default 1000000
 *     npm run bench -- memory [clients…]    memory of the server: first load, idle, searching; by default 20000
 *     npm run bench -- migration [clients…] how long requests wait while a migration runs; by default 200000
 *     npm run bench -- bot                  "find client" against a bot that repeats every message; the search beside a
 *                                           message while other services are away
 *     npm run bench -- corpus [clients…]    the search corpus compared with alternatives; by default 200000
 *
 * Several parts may be given, each followed by its sizes.
 */
const parts: { readonly [part: string]: (sizes: readonly number[]) => AsyncGenerator<readonly string[]> } = {
  async *screen() {
    const kilobytes = firstScreenBytes('dist/tab') / 1000
    yield [line('first screen of the tab: JavaScript, brotli', kilobytes, 'kB', firstScreenBudget)]
  },
  async *load(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [20_000]) {
      yield await benchFirstLoad(clients, await freshDatabase())
    }
  },
  async *exact() {
    yield await benchExact(await freshDatabase())
  },
  async *invoices() {
    yield await benchInvoices(await freshDatabase())
  },
  async *scroll() {
    yield await benchScroll()
  },
  async *search(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [20_000, 200_000]) {
      const bench = clients > mostByExact ? benchCrowd : benchSearch
      yield await bench(clients, await freshDatabase())
    }
  },
  async *crowd(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [1_000_000]) {
      yield await benchCrowd(clients, await freshDatabase())
    }
  },
  async *memory(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [20_000]) {
      yield await benchMemory(clients, await freshDatabase())
    }
  },
  async *migration(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [200_000]) {
      yield await benchMigration(clients, await freshDatabase())
    }
  },
  async *bot() {
    yield await benchBot(await freshDatabase())
  },
  async *corpus(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [200_000]) {
      yield await benchSearchCorpus({ kind: 'postgres', url: await freshDatabase() }, clients)
    }
  },
}
const usual = ['screen', 'load', 'exact', 'invoices', 'scroll', 'search', 'memory', 'bot', 'corpus']
/** The most clients to load through the Exact stand-in; more take too long. */
const mostByExact = 200_000

/** Parses the arguments into parts with their sizes. Throws on an unknown part. */
function parseParts(
  words: readonly string[],
): readonly (readonly [part: string, sizes: readonly number[]])[] {
  const chosen: [string, number[]][] = []
  for (const word of words) {
    if (/^\d+$/.test(word)) chosen.at(-1)?.[1].push(Number(word))
    else if (word in parts) chosen.push([word, []])
    else throw new RangeError(`unknown part "${word}"; choose from ${Object.keys(parts).join(', ')}`)
  }
  return chosen.length > 0 ? chosen : usual.map((part) => [part, []])
}

const chosen = parseParts(process.argv.slice(2))
/** Buffers of a quarter of the memory, as PostgreSQL recommends for a dedicated server. */
const postgres = await startPostgres(Math.floor(totalmem() / 4 / 2 ** 20))
let databases = 0
async function freshDatabase(): Promise<string> {
  databases += 1
  await postgres.createDatabase(`bench_${databases}`)
  return `${postgres.url}/bench_${databases}`
}
try {
  for (const [part, sizes] of chosen) {
    for await (const lines of parts[part]?.(sizes) ?? []) console.log(lines.join('\n'))
  }
} finally {
  await postgres.stop()
}
