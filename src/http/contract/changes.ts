import * as z from 'zod/mini'
import { problem } from './problem.ts'

export const editableClientKey = z.enum(['phone', 'email', 'street', 'postcode', 'city', 'country'])

/** What may be edited; null clears a value. Keys not named stay as they are. */
export const clientChanges = z.partial(
  z.object({
    phone: z.nullable(z.string().check(z.trim(), z.maxLength(50))),
    email: z.nullable(z.string().check(z.trim(), z.maxLength(200))),
    street: z.nullable(z.string().check(z.trim(), z.maxLength(100))),
    postcode: z.nullable(z.string().check(z.trim(), z.maxLength(20))),
    city: z.nullable(z.string().check(z.trim(), z.maxLength(100))),
    country: z.nullable(z.string().check(z.trim(), z.length(2))),
  }),
)

export const clientPatch = z.object({ expected: clientChanges, changes: clientChanges })

export const changeAccepted = z.object({ changeId: z.string() })

export const changeStatus = z.object({
  status: z.enum(['waiting', 'written', 'conflict', 'refused']),
  reason: z.nullable(z.string()),
  conflict: problem.shape.conflict,
})

export type EditableClientKey = z.infer<typeof editableClientKey>
export type ClientChanges = z.infer<typeof clientChanges>
export type ClientPatch = z.infer<typeof clientPatch>
export type ChangeStatus = z.infer<typeof changeStatus>
