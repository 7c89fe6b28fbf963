/** What is promised, or `late` when the caller has waited long enough; what comes later goes on by itself. */
export async function inTime<Answer, Late>(
  promised: Promise<Answer>,
  { waitMs, late }: { readonly waitMs: number; readonly late: Late },
): Promise<Answer | Late> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), waitMs)
  })
  try {
    return await Promise.race([promised, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
