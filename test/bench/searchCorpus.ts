import { sql } from 'kysely'
import { type Database, type DatabaseLocation, openDatabase } from '../../src/database/open.ts'
import {
  type Engine,
  type KindScore,
  portalEngine,
  scoreCorpus,
  storeCorpus,
} from '../clients/corpus/score.ts'
import { line, quantile } from './figures.ts'
import { indexSizes } from './indexSizes.ts'
import { ilikeEngine, makePlainTable, miniSearchEngine, trigramEngine } from './rivals.ts'

/**
 * Hides the clients of the corpus among generated ones and runs every query on the portal's search and on the
 * alternatives. Reports for each kind of query how often the right client came first. The database must be empty.
 */
export async function benchSearchCorpus(place: DatabaseLocation, crowd: number): Promise<readonly string[]> {
  const { reading, withoutLimit, close } = await openDatabase(place)
  try {
    // Rebuilding whole indexes takes longer than a statement of the portal may.
    return await withoutLimit((database) => compare(database, portalEngine(reading), place, crowd))
  } finally {
    await close()
  }
}

async function compare(
  database: Database,
  portal: Engine,
  place: DatabaseLocation,
  crowd: number,
): Promise<readonly string[]> {
  const begin = performance.now()
  await storeCorpus(database, crowd)
  await sql`ANALYZE`.execute(database)
  const seconds = (performance.now() - begin) / 1000
  await makePlainTable(database)
  const miniSearch = await miniSearchEngine(database)
  const size = `${crowd.toLocaleString('en')} clients in ${place.kind}`
  const engines: readonly (readonly [string, Engine])[] = [
    ['portal', portal],
    ['plain ILIKE', ilikeEngine(database)],
    ['pg_trgm alone', trigramEngine(database)],
    ['MiniSearch', miniSearch],
  ]
  const lines = [
    line(`${size}: rows and search keys stored`, seconds, 's'),
    ...(await indexSizes(database, size)),
  ]
  for (const [name, engine] of engines) {
    const times: number[] = []
    await scoreCorpus(engine)
    const scores = await scoreCorpus(timed(engine, times))
    lines.push(...report(`${size}: ${name}`, scores, times, name === 'portal'))
  }
  return lines
}

function report(
  name: string,
  scores: readonly KindScore[],
  times: readonly number[],
  isOurs: boolean,
): readonly string[] {
  const sum = (of: (score: KindScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  const queries = sum((score) => score.queries)
  const first = (100 * sum((score) => score.first)) / queries
  const five = (100 * sum((score) => score.withinFive)) / queries
  return [
    line(`${name}, first of ${queries}`, first, '%', isOurs ? { least: 98 } : undefined),
    line(`${name}, within five`, five, '%', isOurs ? { least: 100 } : undefined),
    line(
      `${name}, wrong cards opened`,
      sum((score) => score.falseOpenings),
      '',
      isOurs ? { most: 0 } : undefined,
    ),
    line(`${name}, p50`, quantile(times, 0.5), 'ms'),
    line(`${name}, p95`, quantile(times, 0.95), 'ms'),
    ...scores.map((score) => `    ${score.kind.padEnd(16)} first ${score.first} of ${score.queries}`),
    ...(isOurs
      ? scores.flatMap((score) => score.missed.map((query) => `    missed, ${score.kind}: ${query}`))
      : []),
  ]
}

function timed(engine: Engine, times: number[]): Engine {
  return async (typed) => {
    const begin = performance.now()
    const answer = await engine(typed)
    times.push(performance.now() - begin)
    return answer
  }
}
