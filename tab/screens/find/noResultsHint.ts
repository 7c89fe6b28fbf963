import type { TextId } from '../../texts/index.ts'

/** Returns what to advise after a search without matches. */
export function hintFor(
  searchText: string,
  { searchByBirthDate }: { readonly searchByBirthDate: boolean },
): Extract<TextId, `find.${string}`> {
  if (/^\d{2}$/.test(searchText)) return 'find.noneTwoDigits'
  const isDate = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}$/.test(searchText)
  return isDate && !searchByBirthDate ? 'find.noneBirthDate' : 'find.noneHint'
}
