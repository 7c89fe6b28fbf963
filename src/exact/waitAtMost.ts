/** Resolves to the promise's result, or to `otherwise` after `waitMs`. The promise itself is not cancelled. */
export async function waitAtMost<Result, Otherwise>(
  promise: Promise<Result>,
  { waitMs, otherwise }: { readonly waitMs: number; readonly otherwise: Otherwise },
): Promise<Result | Otherwise> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), waitMs)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
