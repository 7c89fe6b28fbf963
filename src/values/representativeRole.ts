/** The roles that a contact of a client can have; the one who decides about the client's money comes first. */
export const representativeRoles = [
  'curator',
  'bewindvoerder',
  'mentor',
  'parent',
  'authorised',
  'other',
] as const

export type RepresentativeRole = (typeof representativeRoles)[number]
