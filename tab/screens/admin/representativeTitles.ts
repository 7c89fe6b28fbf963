import type { AdministrationSettings } from '../../../src/http/contract.ts'
import type { RepresentativeRole } from '../../../src/values/representativeRole.ts'

type Titles = NonNullable<AdministrationSettings['mapping']>['representativeTitles']

/** A row in the table of job titles. It has an id because titles may be empty or duplicate while typing. */
export type TitleRow = { readonly id: number; readonly title: string; readonly role: RepresentativeRole }
export type TitleProblem = 'missing' | 'double'

/** Returns the titles as rows to edit, in alphabetical order. */
export function titleRows(titles: Titles): readonly TitleRow[] {
  return Object.entries(titles)
    .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
    .map(([title, role], index) => ({ id: index, title, role }))
}

/** Returns the problems by row id. Titles are compared without case and surrounding spaces, as the server does. */
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

/** Returns the rows as the API expects them. */
export function titlesOf(rows: readonly TitleRow[]): Titles {
  return Object.fromEntries(rows.map(({ title, role }) => [title.trim(), role]))
}

/** Adds titles that are not there yet, at the end. */
export function withTitles(
  rows: readonly TitleRow[],
  titles: readonly Omit<TitleRow, 'id'>[],
): readonly TitleRow[] {
  const present = new Set(rows.map(({ title }) => keyOf(title)))
  const first = nextRowId(rows)
  const added = titles.filter(({ title }) => !present.has(keyOf(title)))
  return [...rows, ...added.map((row, index) => ({ ...row, id: first + index }))]
}

/** Returns an unused row id. */
export function nextRowId(rows: readonly TitleRow[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1
}

function keyOf(title: string): string {
  return title.trim().toLowerCase()
}
