import { z } from 'zod'
import { type Problem, problem as problemSchema } from './contract.ts'
import { isProblemCode, type ProblemCode, statuses } from './statuses.ts'
import { en } from './texts/en.ts'
import { nl } from './texts/nl.ts'

/** The properties that errors of all rooms have. */
const coded = z.object({
  code: z.string(),
  fields: problemSchema.shape.fields,
  conflict: problemSchema.shape.conflict,
  lastEdit: problemSchema.shape.lastEdit,
})

/** Converts an error to a problem document (RFC 9457), by its code and never by its message. */
export function problemOf(error: unknown, language: 'nl' | 'en'): Problem {
  const read = coded.safeParse(translated(error))
  const code: ProblemCode =
    read.success && isProblemCode(read.data.code) ? read.data.code : 'internal/unexpected'
  const { fields, conflict, lastEdit } = read.success ? read.data : {}
  return {
    type: `urn:servicedeskportaal:${code}`,
    title: { nl, en }[language].problems[code].title,
    status: statuses[code],
    code,
    detail: { nl: nl.problems[code].detail, en: en.problems[code].detail },
    ...(fields && fields.length > 0 ? { fields } : {}),
    ...(conflict && conflict.length > 0 ? { conflict } : {}),
    ...(lastEdit ? { lastEdit } : {}),
  }
}

/** Problem codes for the errors of restify, by their names. */
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
