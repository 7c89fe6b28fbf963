import { startPostgres } from '../setup/startPostgres.ts'
import { line } from './figures.ts'
import { benchFirstLoad } from './firstLoad.ts'
import { firstScreenBytes } from './firstScreen.ts'
import { benchSearch } from './search.ts'
import { benchSearchCorpus } from './searchCorpus.ts'

const sizes = process.argv.slice(2).map(Number).filter(Boolean)

const postgres = await startPostgres()
const database = async (name: string) => {
  await postgres.createDatabase(name)
  return `${postgres.url}/${name}`
}
const print = (lines: readonly string[]) => {
  for (const text of lines) console.log(text)
}
try {
  print([
    line('first screen of the tab: JavaScript, brotli', firstScreenBytes('dist/tab') / 1000, 'kB', {
      most: 200,
    }),
  ])
  print(await benchFirstLoad(await database('first_load')))
  for (const clients of sizes.length > 0 ? sizes : [20_000, 200_000]) {
    print(await benchSearch(clients, await database(`search_${clients}`)))
  }
  print(await benchSearchCorpus({ kind: 'postgres', url: await database('corpus') }, 200_000))
} finally {
  await postgres.stop()
}
