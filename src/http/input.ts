import { z } from 'zod'
import { RequestError } from './errors.ts'

/**
 * Checks input against its schema. Throws `request/invalid` naming each wrong part by its path, never
 * repeating its value. Without a schema nothing is taken.
 */
export function readInput<Value>(schema: z.core.$ZodType<Value>, input: unknown): Value {
  const read = z.safeParse(schema, input)
  if (!read.success) {
    throw new RequestError('request/invalid', {
      fields: read.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
    })
  }
  const path = unreadable(read.data, [])
  if (path)
    throw new RequestError('request/invalid', { fields: [{ path: path.join('.'), code: 'characters' }] })
  return read.data
}

/** Makes text that may hold anything safe for a database: no control characters, no halves of a character. */
export function readableText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, ' ')
}

/** Where a text stands that no database takes: with a zero character or half a character. */
function unreadable(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = unreadable(key, [...path, 'key']) ?? unreadable(part, [...path, key])
    if (found) return found
  }
  return null
}
