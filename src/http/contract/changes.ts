import * as z from 'zod/mini'
import { editableClientKeys, maxLength } from '../../values/editableClientKey.ts'
import { problem } from './problem.ts'

export const editableClientKey = z.enum(editableClientKeys)

/** The fields to change. Null clears a field; absent fields stay as they are. */
export const clientChanges = z.partial(
  z.object({
    phone: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.phone))),
    mobile: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.mobile))),
    contactPhone: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.contactPhone))),
    email: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.email))),
    contactEmail: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.contactEmail))),
    street: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.street))),
    postcode: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.postcode))),
    city: z.nullable(z.string().check(z.trim(), z.maxLength(maxLength.city))),
    country: z.nullable(z.string().check(z.trim(), z.length(maxLength.country))),
  }),
)

/** `contactId` is the representative to change; without it the client is changed. */
export const clientPatch = z.object({
  contactId: z.optional(z.string()),
  expected: clientChanges,
  changes: clientChanges,
})

export const changeAccepted = z.object({ changeId: z.string() })

export const changeStatus = z.object({
  status: z.enum(['waiting', 'written', 'conflict', 'refused']),
  reason: z.nullable(z.string()),
  conflict: problem.shape.conflict,
  lastEdit: problem.shape.lastEdit,
})

export type ClientChanges = z.infer<typeof clientChanges>
export type ClientPatch = z.infer<typeof clientPatch>
export type ChangeStatus = z.infer<typeof changeStatus>
