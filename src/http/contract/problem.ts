import * as z from 'zod/mini'

/** A problem document (RFC 9457). Programs act on `code`; `title` and `detail` are for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.object({ nl: z.string(), en: z.string() }),
  /** The invalid fields of the request, by their path. `suggestion` is a valid value. */
  fields: z.optional(
    z.array(z.object({ path: z.string(), code: z.string(), suggestion: z.optional(z.string()) })),
  ),
  /** The fields of a conflicting edit, each with the value seen, the current value and the new one. */
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
  /** Who last edited the record in Exact, and when. Given with a conflict; absent if Exact does not name them. */
  lastEdit: z.optional(z.object({ by: z.nullable(z.string()), at: z.string() })),
})

export type Problem = z.infer<typeof problem>
export type LastEdit = NonNullable<Problem['lastEdit']>
