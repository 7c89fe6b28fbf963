import { z } from 'zod'
import { type RepresentativeRole, representativeRoles } from '../../values/representativeRole.ts'
import type { AdministrationMapping } from '../exact.ts'

/** What holds until an admin says otherwise: the words that Dutch institutions use, and either sign of direct debit. */
export const defaultMapping: AdministrationMapping = {
  representativeTitles: {
    curator: 'curator',
    curatrice: 'curator',
    bewindvoerder: 'bewindvoerder',
    bewindvoerster: 'bewindvoerder',
    beschermingsbewindvoerder: 'bewindvoerder',
    mentor: 'mentor',
    mentrix: 'mentor',
    ouder: 'parent',
    moeder: 'parent',
    vader: 'parent',
    gemachtigde: 'authorised',
    gevolmachtigde: 'authorised',
    volmachthouder: 'authorised',
    voogd: 'other',
    'wettelijk vertegenwoordiger': 'other',
    vertegenwoordiger: 'other',
  },
  directDebit: 'either',
}

const stored = z.object({
  representativeTitles: z
    .record(z.string(), z.enum(representativeRoles))
    .catch(defaultMapping.representativeTitles),
  directDebit: z.enum(['condition', 'mandate', 'either']).catch(defaultMapping.directDebit),
})

/** The mapping as stored with an administration; what it does not say is as by default. */
export function mappingOf(value: unknown): AdministrationMapping {
  const read = stored.safeParse(value)
  return read.success ? read.data : defaultMapping
}

/** The role that a job title stands for; null for people who do not represent the client. */
export function roleOf(
  { representativeTitles }: AdministrationMapping,
  title: string | null,
): RepresentativeRole | null {
  if (title === null) return null
  const wanted = comparable(title)
  return Object.entries(representativeTitles).find(([each]) => comparable(each) === wanted)?.[1] ?? null
}

function comparable(title: string): string {
  return title.trim().toLowerCase()
}
