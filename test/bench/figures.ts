/** The value below which a share of the measurements lies; `share` from 0 to 1. */
export function quantile(measurements: readonly number[], share: number): number {
  const sorted = [...measurements].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Milliseconds that each call took, one after the other, the first ones left out as warm-up. */
export async function timeEach(count: number, call: (index: number) => Promise<unknown>): Promise<number[]> {
  const warmUp = Math.ceil(count / 10)
  const measurements: number[] = []
  for (let index = 0; index < count + warmUp; index += 1) {
    const begin = performance.now()
    await call(index)
    if (index >= warmUp) measurements.push(performance.now() - begin)
  }
  return measurements
}

/**
 * Milliseconds that calls of two kinds took, one of each by turns, so that a busy moment of the machine weighs on
 * both; the first ones left out as warm-up.
 */
export async function timeByTurns(
  count: number,
  one: (index: number) => Promise<unknown>,
  other: (index: number) => Promise<unknown>,
): Promise<readonly [readonly number[], readonly number[]]> {
  const warmUp = Math.ceil(count / 10)
  const times: [number[], number[]] = [[], []]
  for (let index = 0; index < count + warmUp; index += 1) {
    for (const [kind, call] of [one, other].entries()) {
      const begin = performance.now()
      await call(index)
      if (index >= warmUp) times[kind]?.push(performance.now() - begin)
    }
  }
  return times
}

/** One line of the report: what was measured, the budget and whether it holds. */
export function line(
  what: string,
  figure: number,
  unit: string,
  budget?: { readonly most: number } | { readonly least: number },
): string {
  const shown = `${what.padEnd(64)} ${figure.toFixed(figure < 10 ? 2 : 0).padStart(9)} ${unit}`
  if (!budget) return shown
  const holds = 'most' in budget ? figure <= budget.most : figure >= budget.least
  const bound = 'most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`
  return `${shown.padEnd(86)} ${bound.padEnd(8)} ${holds ? 'holds' : 'DOES NOT HOLD'}`
}
