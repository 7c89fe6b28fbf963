import * as z from 'zod/mini'

/** RFC 9457 problem document; `code` decides what a screen does, the sentences are for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.object({ nl: z.string(), en: z.string() }),
  /** Which parts of the input are wrong, by their path; `suggestion` is a value that would do. */
  fields: z.optional(
    z.array(z.object({ path: z.string(), code: z.string(), suggestion: z.optional(z.string()) })),
  ),
  /** The three versions of a conflicting edit, per key. */
  conflict: z.optional(
    z.array(
      z.object({
        key: z.string(),
        seen: z.nullable(z.string()),
        now: z.nullable(z.string()),
        yours: z.nullable(z.string()),
      }),
    ),
  ),
})

export type Problem = z.infer<typeof problem>
