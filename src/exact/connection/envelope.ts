import { z } from 'zod'
import { ExactError } from '../errors.ts'
import type { Page } from './connection.ts'

const record = z.record(z.string(), z.unknown())
const envelope = z.object({
  d: z.union([
    z.array(z.unknown()),
    z.object({ results: z.array(z.unknown()), __next: z.string().optional() }),
    record,
  ]),
})

/**
 * Reads the rows of a response: a list in `d`, a list in `d.results`, or one record (docs/exact.md#paging-and-sync).
 * The next page must be under `root`. Throws `exact/unexpected-answer`.
 */
export function readEnvelope(body: unknown, root: string): Page {
  const parsed = envelope.safeParse(body)
  if (!parsed.success) throw new ExactError('exact/unexpected-answer', 'an answer without the envelope')
  const { d } = parsed.data
  if (Array.isArray(d)) return { rows: d, next: null }
  const { results, __next: next } = d
  if (!Array.isArray(results)) return { rows: [d], next: null }
  return { rows: results, next: typeof next === 'string' ? relativeTo(root, next) : null }
}

/**
 * Returns the part after the root. The address may differ from the root in scheme and letter case. Throws for any other
 * address: the token must not be sent there.
 */
function relativeTo(root: string, next: string): string {
  if (!URL.canParse(next)) throw new ExactError('exact/unexpected-answer', 'a next page without an address')
  const { host, pathname, search } = new URL(next)
  const expected = new URL(root)
  const path = `${expected.pathname}/`
  if (host !== expected.host || !pathname.toLowerCase().startsWith(path.toLowerCase())) {
    throw new ExactError('exact/unexpected-answer', 'a next page at another address')
  }
  return pathname.slice(path.length) + search
}
