/** Returns the value below which a share of the measurements lies. `share` is from 0 to 1. */
export function quantile(measurements: readonly number[], share: number): number {
  const sorted = [...measurements].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Makes calls one after the other and returns the milliseconds that each took. Excludes a warm-up of 10 %. */
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
 * Makes calls of two kinds alternately, so that a busy moment of the machine affects both. Returns the milliseconds
 * that each call took. Excludes a warm-up of 10 %.
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

/** Formats a line of the report: the figure, its budget and whether the budget holds. */
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
