/** What a contact may be for a client; whoever decides about the client's money comes first. */
export const representativeRoles = [
  'curator',
  'bewindvoerder',
  'mentor',
  'parent',
  'authorised',
  'other',
] as const

export type RepresentativeRole = (typeof representativeRoles)[number]
