import { z } from 'zod'
import { RequestError } from './errors.ts'

/**
 * Validates input against its schema. Throws `request/invalid` with the path of each invalid field, never with its
 * value, and for text that a database cannot store.
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

/** Replaces control characters and lone surrogates, so that a database can store the text. */
export function readableText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, ' ')
}

/** Returns the path of a text with a NUL character or a lone surrogate; null if there is none. */
function unreadable(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const unreadablePath = unreadable(key, [...path, 'key']) ?? unreadable(part, [...path, key])
    if (unreadablePath) return unreadablePath
  }
  return null
}
