import { totalmem } from 'node:os'
import { startPostgres } from '../setup/startPostgres.ts'
import { benchCrowd } from './crowd.ts'
import { line } from './figures.ts'
import { benchFirstLoad } from './firstLoad.ts'
import { firstScreenBytes } from './firstScreen.ts'
import { benchInvoices } from './invoices.ts'
import { benchScroll } from './scroll.ts'
import { benchSearch } from './search.ts'
import { benchSearchCorpus } from './searchCorpus.ts'

/**
 * Prints the budgets, each as a ratio of two figures of the same run, on a PostgreSQL of its own.
 *
 *     npm run bench                         every part at its usual size; the million is left out
 *     npm run bench -- screen               what the browser fetches before the first screen
 *     npm run bench -- load                 the first load against Exact's own limit
 *     npm run bench -- invoices             the lists of a client with 500 invoices against a constant route
 *     npm run bench -- scroll               the frames while the list of 500 invoices is scrolled in the browser
 *     npm run bench -- search [clients…]    searching over HTTP; usually 20000 and 200000. More than 200,000
 *                                           clients are stored straight, not by way of Exact
 *     npm run bench -- crowd [clients…]     the same, always stored straight; usually 1000000
 *     npm run bench -- corpus [clients…]    the corpus of queries beside what else one could have; 200000
 *
 * Several parts may be named, each followed by its sizes.
 */
const parts: { readonly [part: string]: (sizes: readonly number[]) => AsyncGenerator<readonly string[]> } = {
  async *screen() {
    const kilobytes = firstScreenBytes('dist/tab') / 1000
    yield [line('first screen of the tab: JavaScript, brotli', kilobytes, 'kB', { most: 200 })]
  },
  async *load() {
    yield await benchFirstLoad(await freshDatabase())
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
  async *corpus(sizes) {
    for (const clients of sizes.length > 0 ? sizes : [200_000]) {
      yield await benchSearchCorpus({ kind: 'postgres', url: await freshDatabase() }, clients)
    }
  },
}
const usual = ['screen', 'load', 'invoices', 'scroll', 'search', 'corpus']
/** Through the stand-in of Exact more clients than this take too long. */
const mostByExact = 200_000

/** The parts with the sizes behind each. Throws on a word that is no part. */
function wanted(words: readonly string[]): readonly (readonly [part: string, sizes: readonly number[]])[] {
  const chosen: [string, number[]][] = []
  for (const word of words) {
    if (/^\d+$/.test(word)) chosen.at(-1)?.[1].push(Number(word))
    else if (word in parts) chosen.push([word, []])
    else throw new RangeError(`no part "${word}"; there are ${Object.keys(parts).join(', ')}`)
  }
  return chosen.length > 0 ? chosen : usual.map((part) => [part, []])
}

const chosen = wanted(process.argv.slice(2))
/** A quarter of the memory for its buffers, as PostgreSQL advises for a server of its own. */
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
