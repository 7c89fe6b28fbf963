import * as z from 'zod/mini'
import { day, moment } from './values.ts'

export const accessLogQuery = z.object({
  clientNumber: z.optional(z.string().check(z.maxLength(30))),
  employeeId: z.optional(z.string().check(z.maxLength(60))),
  from: z.optional(day),
  to: z.optional(day),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})

export const accessLog = z.object({
  lines: z.array(
    z.object({
      sequence: z.int(),
      at: moment,
      /** The object id in Entra, by which to request the lines of one employee. */
      employeeId: z.string(),
      employeeName: z.string(),
      roles: z.string(),
      event: z.string(),
      clientNumber: z.nullable(z.string()),
      part: z.string(),
      purpose: z.string(),
      outcome: z.string(),
      origin: z.string(),
    }),
  ),
  /** False if the chain of hashes is broken, because someone changed or removed a line. */
  intact: z.boolean(),
})

export type AccessLog = z.infer<typeof accessLog>
export type AccessLogQuery = z.infer<typeof accessLogQuery>
