import { z } from 'zod'
import { type Problem, problem as problemSchema } from './contract.ts'
import { isProblemCode, type ProblemCode, statuses } from './statuses.ts'
import { en } from './texts/en.ts'
import { nl } from './texts/nl.ts'

/** What our errors carry, of whichever room. */
const coded = z.object({
  code: z.string(),
  fields: problemSchema.shape.fields,
  conflict: problemSchema.shape.conflict,
})

/** Turns an error into the problem document (RFC 9457) that tells of it; by its code, never by its message. */
export function problemOf(error: unknown, language: 'nl' | 'en'): Problem {
  const read = coded.safeParse(translated(error))
  const code: ProblemCode =
    read.success && isProblemCode(read.data.code) ? read.data.code : 'internal/unexpected'
  const { fields, conflict } = read.success ? read.data : {}
  return {
    type: `urn:servicedeskportaal:${code}`,
    title: { nl, en }[language].problems[code].title,
    status: statuses[code],
    code,
    detail: { nl: nl.problems[code].detail, en: en.problems[code].detail },
    ...(fields && fields.length > 0 ? { fields } : {}),
    ...(conflict && conflict.length > 0 ? { conflict } : {}),
  }
}

/** Errors of the HTTP library, by the names under which it knows them. */
const libraryCodes: { readonly [name: string]: ProblemCode } = {
  ResourceNotFoundError: 'request/unknown-address',
  MethodNotAllowedError: 'request/unknown-method',
  InvalidContentError: 'request/malformed',
  BadDigestError: 'request/malformed',
  PayloadTooLargeError: 'request/too-large',
  RequestEntityTooLargeError: 'request/too-large',
  UnsupportedMediaTypeError: 'request/unsupported-type',
}

function translated(error: unknown): unknown {
  const code = error instanceof Error ? libraryCodes[error.name] : undefined
  return code ? { code } : error
}
