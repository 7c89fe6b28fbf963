import { z } from 'zod'
import { type RepresentativeRole, representativeRoles } from '../../values/representativeRole.ts'
import type { AdministrationMapping } from '../exact.ts'

/** The mapping until an admin changes it: job titles that Dutch institutions use. */
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
  amountSigns: { debtor: 'measured', creditor: 'measured' },
}

const signChoice = z.enum(['measured', 'positive', 'negative'])

const stored = z.object({
  representativeTitles: z
    .record(z.string(), z.enum(representativeRoles))
    .catch(defaultMapping.representativeTitles),
  directDebit: z.enum(['condition', 'mandate', 'either']).catch(defaultMapping.directDebit),
  amountSigns: z.object({ debtor: signChoice, creditor: signChoice }).catch(defaultMapping.amountSigns),
})

/** Parses the mapping stored with an administration. Missing or invalid parts get their default. */
export function mappingOf(value: unknown): AdministrationMapping {
  const read = stored.safeParse(value)
  return read.success ? read.data : defaultMapping
}

/** Returns whether an admin has saved this mapping. */
export function isSaved(value: unknown): boolean {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success && Object.keys(read.data).length > 0
}

/** Returns the role that a job title stands for, or null if its holder does not represent the client. */
export function roleOf(
  { representativeTitles }: AdministrationMapping,
  title: string | null,
): RepresentativeRole | null {
  if (title === null) return null
  const key = comparableTitle(title)
  return Object.entries(representativeTitles).find(([each]) => comparableTitle(each) === key)?.[1] ?? null
}

/** Returns a job title without case and outer spaces. */
export function comparableTitle(title: string): string {
  return title.trim().toLowerCase()
}
