import { z } from 'zod'
import { utcDay } from '../../values/day.ts'

const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const dateShape = /^\/Date\((-?\d{1,17})(?:[+-]\d{4})?\)\/$/
const largestInteger = 2_147_483_647
/** Only four-digit years: PostgreSQL reads longer ones differently. */
const earliest = new Date('0001-01-01T00:00:00Z')
const latest = new Date('9999-12-31T23:59:59.999Z')

/** Null for an empty field, which Exact leaves out or sends as null. */
function optional<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullish().transform((value) => value ?? null)
}

/** A GUID in lower case; Exact sends either case. */
export const guid = z
  .string()
  .regex(guidShape)
  .transform((text) => text.toLowerCase())
export const optionalGuid = optional(guid)

/** Trimmed text, without characters that PostgreSQL cannot store. */
const clean = z.string().transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
export const text = clean
export const optionalText = clean.nullish().transform((value) => value || null)

export const integer = z.int().min(-largestInteger).max(largestInteger)
export const optionalInteger = optional(integer)
export const optionalDouble = optional(z.number())

/** Exact sends booleans as Edm.Boolean or as Edm.Byte. */
export const yes = z
  .union([z.boolean(), z.number()])
  .nullish()
  .transform((value) => value === true || value === 1)

/** Row version, an Edm.Int64 that arrives as text or as a number (docs/exact.md#paging-and-sync). */
export const rowVersion = z
  .union([z.number(), z.string().regex(/^\d{1,16}$/)])
  .transform(Number)
  .pipe(z.int().min(0))

/** `/Date(ms)/` in UTC milliseconds; an offset after them is ignored (docs/exact.md#paging-and-sync). */
export const moment = z
  .string()
  .regex(dateShape)
  .transform((value) => new Date(Number(dateShape.exec(value)?.[1])))
  .refine((date) => date >= earliest && date <= latest)
export const optionalMoment = optional(moment)

/** Exact sends a date without a time as midnight UTC. */
export const optionalDay = optional(moment.transform(utcDay))

/** ISO 4217 code of a currency. */
export const currencyShape = /^[A-Z]{3}$/
