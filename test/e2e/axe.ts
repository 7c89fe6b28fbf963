import axe, { type RunOptions } from 'axe-core'
import type { Frame } from 'playwright-core'
import { z } from 'zod'

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(
        z.object({ target: z.array(z.unknown()), html: z.string(), failureSummary: z.string().optional() }),
      ),
    }),
  ),
  passes: z.array(z.object({ nodes: z.array(z.unknown()) })),
})

/** Waits until colours have stopped changing. Halfway to disabled, a button has the contrast of neither state. */
const settle = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map(({ finished }) => finished))`

/**
 * Runs axe inside one frame and returns its results. The page around the frame is not ours, and running axe in every
 * frame takes four times as long.
 */
export async function runAxe(
  frame: Frame,
  context: { readonly include?: string; readonly exclude?: string },
  options: RunOptions,
): Promise<z.infer<typeof results>> {
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axe.source)
  await frame.evaluate(`${settle}.then(() => undefined)`)
  const within = {
    include: [context.include ?? 'html'],
    ...(context.exclude ? { exclude: [context.exclude] } : {}),
  }
  const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`
  return results.parse(
    await frame.evaluate(`${run}.then(({ violations, passes }) => ({ violations, passes }))`),
  )
}
