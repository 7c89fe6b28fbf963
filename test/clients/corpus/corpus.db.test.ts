import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { corpusQueries } from './corpusQueries.ts'
import { type KindScore, portalEngine, scoreCorpus, storeCorpus } from './score.ts'

const crowd = 5_000

let open: OpenDatabase
let scores: readonly KindScore[]
beforeAll(async () => {
  open = await openTestDatabase()
  await storeCorpus(open.database, crowd)
  scores = await scoreCorpus(portalEngine(open.database))
})
afterAll(() => open.close())

const sum = (of: (score: KindScore) => number) => scores.reduce((total, score) => total + of(score), 0)

test('the corpus has at least 300 queries, ten of each kind', () => {
  expect(sum((score) => score.queries)).toBeGreaterThanOrEqual(300)
  for (const [kind, queries] of Object.entries(corpusQueries)) {
    expect(queries.length, kind).toBeGreaterThanOrEqual(10)
  }
})

test('the right client is first in 98 of 100 queries', () => {
  expect(
    (100 * sum((score) => score.first)) / sum((score) => score.queries),
    missed(),
  ).toBeGreaterThanOrEqual(98)
})

test('the right client is always among the first five', () => {
  expect(
    sum((score) => score.queries - score.withinFive),
    missed(),
  ).toBe(0)
})

test('no wrong card opens by itself', () => {
  expect(
    sum((score) => score.falseOpenings),
    missed(),
  ).toBe(0)
})

function missed(): string {
  return scores.flatMap((score) => score.missed.map((query) => `${score.kind} ${query}`)).join('\n')
}
