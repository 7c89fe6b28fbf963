import { setTimeout } from 'node:timers/promises'
import { clientSearchAnswer } from '../../src/http/contract.ts'
import { line, quantile, timeByTurns } from './figures.ts'
import { askConstant, search, type Target } from './target.ts'
import { type Typed, typeAtOnce } from './typists.ts'

const typists = 100
const typingSeconds = 30

/** The largest ratio of a search to the constant route. */
type RatioBudget = { readonly oneByOne: number; readonly typing: number }
const usualBudget: RatioBudget = { oneByOne: 4, typing: 3 }

/**
 * Measures single searches, then searches while a hundred employees type and the ledger changes. Compares both with a
 * route that returns a constant, measured at the same time. `change` makes some changes and returns how many.
 */
export async function measureSearch(
  name: string,
  target: Target,
  change: () => Promise<number>,
  most: RatioBudget = usualBudget,
): Promise<readonly string[]> {
  for (const [employee, { q }] of target.before.entries()) {
    await askConstant(target, employee)
    await search(target, q, { employee })
  }
  const answers = new Map<string, string>()
  const [constant, searched] = await timeByTurns(
    target.queries.length,
    (index) => askConstant(target, index),
    async (index) => {
      const { q, meant } = target.queries[index % target.queries.length] ?? { q: '', meant: null }
      const answer = await search(target, q, { employee: index })
      if (meant !== null) answers.set(meant, answer)
    },
  )
  const shown = Map.groupBy(answers, ([meant, answer]) => howShown(meant, answer))
  const howMany = (how: ReturnType<typeof howShown>) => shown.get(how)?.length ?? 0
  const over = AbortSignal.timeout(typingSeconds * 1000)
  const [typed, changes, probed] = await Promise.all([
    typeAtOnce(target, typists, over),
    keepChanging(change, over),
    probe(target, over),
  ])
  return [
    ...comparedLines(`${name}: mixed searches`, { searched, constant, most: most.oneByOne }),
    line(`${name}: the expected client is shown`, howMany('found'), ''),
    line(`${name}: is not shown, because too many clients match equally`, howMany('unseen'), ''),
    line(`${name}: is missing`, howMany('missed'), '', { most: 0 }),
    ...comparedLines(`${name}: ${typists} typing`, {
      searched: typed.times,
      constant: probed,
      most: most.typing,
    }),
    ...typedLines(`${name}: ${typists} typing`, typed),
    line(`${name}: clients changed in the meantime`, changes, ''),
  ]
}

/** Returns whether the expected client is shown; `unseen` if more clients match exactly than the answer holds. */
function howShown(meant: string, answer: string): 'found' | 'unseen' | 'missed' {
  const { clients, similar, total } = clientSearchAnswer.parse(JSON.parse(answer))
  if ([...clients, ...similar].some(({ number }) => number === meant)) return 'found'
  const areEqual = clients.every(({ match }) => match.kind === 'exact')
  return clients.length < total && areEqual ? 'unseen' : 'missed'
}

function comparedLines(
  name: string,
  figures: {
    readonly searched: readonly number[]
    readonly constant: readonly number[]
    readonly most: number
  },
): readonly string[] {
  const [search, constant] = [quantile(figures.searched, 0.95), quantile(figures.constant, 0.95)]
  return [
    line(`${name}, p50`, quantile(figures.searched, 0.5), 'ms'),
    line(`${name}, p95`, search, 'ms'),
    line(`${name}, constant route p95`, constant, 'ms'),
    line(`${name}, p95 ÷ constant route p95`, search / constant, '×', { most: figures.most }),
  ]
}

function typedLines(name: string, { times, cancelled, failed }: Typed): readonly string[] {
  return [
    line(`${name}: searches a second`, (times.length + cancelled) / typingSeconds, '/s'),
    line(`${name}: searches cancelled by the next letter`, cancelled, ''),
    line(`${name}: searches that failed`, failed, '', { most: 0 }),
  ]
}

async function keepChanging(change: () => Promise<number>, until: AbortSignal): Promise<number> {
  let changes = 0
  while (!until.aborted) {
    changes += await change()
    await setTimeout(250)
  }
  return changes
}

/** Measures the constant route as one more employee would request it. */
async function probe(target: Target, until: AbortSignal): Promise<readonly number[]> {
  const times: number[] = []
  while (!until.aborted) {
    const begin = performance.now()
    await askConstant(target, times.length)
    times.push(performance.now() - begin)
    await setTimeout(50)
  }
  return times
}
