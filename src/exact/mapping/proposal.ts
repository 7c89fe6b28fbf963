import { z } from 'zod'
import type { RepresentativeRole } from '../../values/representativeRole.ts'
import type { AdministrationMapping, DirectDebitCounts, TitleProposal } from '../exact.ts'
import { comparableTitle, defaultMapping } from './administrationMapping.ts'
import { optionalText } from './fields.ts'

/** A job title as Exact has it, and how many contacts have it. */
export type TitleCount = { readonly title: string; readonly count: number }

/** More different titles than this are not counted. */
const maxTitles = 200
/** Rarer titles are not shown: they may hold the name of a person. */
const leastCount = 3
const maxProposals = 20
/** Share of the clients with direct debit that one of both must show for it to be proposed alone. */
const nearlyAll = 0.9

const titled = z.object({ JobTitleDescription: optionalText })
const storedCounts = z.array(z.object({ title: z.string(), count: z.number() }))

/** Returns the counts that the stream of contacts keeps with its progress. */
export function titleCounts(evidence: unknown): readonly TitleCount[] {
  const read = storedCounts.safeParse(evidence)
  return read.success ? read.data : []
}

/** Adds the job titles of these contacts. Titles are compared without case and outer spaces. */
export function countTitles(before: readonly TitleCount[], raws: readonly unknown[]): readonly TitleCount[] {
  const counts = new Map(before.map((each) => [comparableTitle(each.title), each]))
  for (const raw of raws) {
    const read = titled.safeParse(raw)
    const title = read.success ? (read.data.JobTitleDescription?.trim() ?? '') : ''
    if (title === '') continue
    const key = comparableTitle(title)
    const known = counts.get(key)
    if (known || counts.size < maxTitles) {
      counts.set(key, { title: known?.title ?? title, count: (known?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Returns the frequent titles that the mapping does not have, each with the role that one of its words stands for. */
export function proposeTitles(
  counts: readonly TitleCount[],
  { representativeTitles }: AdministrationMapping,
): readonly TitleProposal[] {
  const known = new Set(Object.keys(representativeTitles).map(comparableTitle))
  return counts
    .filter(({ title, count }) => count >= leastCount && !known.has(comparableTitle(title)))
    .map(({ title, count }) => ({ title, count, role: roleIn(title) }))
    .toSorted(
      (one, other) => Number(one.role === null) - Number(other.role === null) || other.count - one.count,
    )
    .slice(0, maxProposals)
}

function roleIn(title: string): RepresentativeRole | null {
  const words = comparableTitle(title).split(/[^\p{L}]+/u)
  return words.map((word) => defaultRoles.get(word)).find((role) => role !== undefined) ?? null
}
const defaultRoles = new Map(Object.entries(defaultMapping.representativeTitles))

/** Returns what shows direct debit: one of both if nearly all clients with direct debit have it, otherwise either. */
export function proposeDirectDebit({
  condition,
  mandate,
  both,
}: DirectDebitCounts): AdministrationMapping['directDebit'] {
  const all = condition + mandate + both
  const byCondition = condition + both
  const byMandate = mandate + both
  if (all === 0 || Math.max(byCondition, byMandate) < all * nearlyAll || condition === mandate)
    return 'either'
  return byCondition > byMandate ? 'condition' : 'mandate'
}
