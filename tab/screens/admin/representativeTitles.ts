import type { AdministrationSettings } from '../../../src/http/contract.ts'
import type { RepresentativeRole } from '../../../src/values/representativeRole.ts'

type Titles = AdministrationSettings['mapping']['representativeTitles']

/** One row of the table of job titles; rows have an id because a title may be empty or double while typing. */
export type TitleRow = { readonly id: number; readonly title: string; readonly role: RepresentativeRole }
export type TitleProblem = 'missing' | 'double'

/** The titles as rows to edit, in alphabetical order. */
export function titleRows(titles: Titles): readonly TitleRow[] {
  return Object.entries(titles)
    .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
    .map(([title, role], index) => ({ id: index, title, role }))
}

/** What is wrong, by row: the ledger's titles are compared without case and spaces at the ends. */
export function titleProblems(rows: readonly TitleRow[]): ReadonlyMap<number, TitleProblem> {
  const problems = new Map<number, TitleProblem>()
  const present = new Set<string>()
  for (const { id, title } of rows) {
    const key = keyOf(title)
    if (key === '') problems.set(id, 'missing')
    else if (present.has(key)) problems.set(id, 'double')
    present.add(key)
  }
  return problems
}

/** The rows as the API takes them. */
export function titlesOf(rows: readonly TitleRow[]): Titles {
  return Object.fromEntries(rows.map(({ title, role }) => [title.trim(), role]))
}

/** An id that no row has yet. */
export function nextRowId(rows: readonly TitleRow[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1
}

function keyOf(title: string): string {
  return title.trim().toLowerCase()
}
