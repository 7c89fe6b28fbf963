import type { ClientContactTable } from '../../database/schema.ts'

type Role = NonNullable<ClientContactTable['representative_role']>

/** Whoever decides about the client's money comes first. */
export const representativeRoles = [
  'curator',
  'bewindvoerder',
  'mentor',
  'parent',
  'authorised',
  'other',
] as const satisfies readonly Role[]
