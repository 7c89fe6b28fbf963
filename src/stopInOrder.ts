export type StopStep = {
  /** Names the step for the admin when it does not finish. */
  readonly name: string
  readonly run: () => Promise<unknown>
  readonly patienceMs: number
}

export type LeftBehind = { readonly step: string; readonly error?: unknown }

/** Runs the steps one after another. Returns those that failed or took too long; they do not hold up the next. */
export async function stopInOrder(steps: readonly StopStep[]): Promise<readonly LeftBehind[]> {
  const left: LeftBehind[] = []
  for (const { name, run, patienceMs } of steps) {
    const outcome = await within(run, patienceMs)
    if (outcome !== 'done') left.push({ step: name, ...outcome })
  }
  return left
}

async function within(
  run: () => Promise<unknown>,
  patienceMs: number,
): Promise<'done' | { readonly error?: unknown }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<{ readonly error?: unknown }>((resolve) => {
    timer = setTimeout(() => resolve({}), patienceMs)
  })
  const done = run().then(
    () => 'done' as const,
    (error: unknown) => ({ error }),
  )
  try {
    return await Promise.race([done, late])
  } finally {
    clearTimeout(timer)
  }
}
