import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ClientSearchAnswer, FoundClient } from '../../../src/http/contract.ts'
import { resultLimits, useClientSearch } from '../../api/clients.ts'
import { byItself } from '../../parts/byItself.ts'
import { useRememberedState } from '../../parts/viewState.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { searchTextOf } from './searchText.ts'
import { useDebounced } from './useDebounced.ts'

/** Short enough to feel immediate, long enough to skip most letters of a word typed fast. */
const debounceMilliseconds = 130
/** How long the employee must pause before a card opens automatically. */
const autoOpenMilliseconds = 700

/**
 * Searches while the employee types. Opens the card after a pause if the text is a whole key of exactly one client.
 * `wantsAll` is true if the employee sorts or filters the results, which takes all of them.
 */
export function useFind({ wantsAll }: { readonly wantsAll: boolean }) {
  const { searchText: input, only, autoOpenedFor } = useSearch()
  const navigate = useNavigate()
  const searchText = searchTextOf(input)
  const request = useMemo(() => ({ searchText, only }), [searchText, only])
  const sent = useDebounced(request, debounceMilliseconds)
  // Remembered, so that a return from a card shows the long list again.
  const [asked, setAsked] = useRememberedState('find limit', '', (value): value is string => value !== '')
  const limit = limitIn(asked, sent.searchText)
  const nextLimit = resultLimits.find((each) => each > limit)
  const query = useClientSearch({
    searchText: sent.searchText ?? '',
    only: sent.only,
    limit,
    enabled: sent.searchText !== null,
  })
  const results = sent.searchText === null ? undefined : query.data
  const isCurrent = results !== undefined && !query.isPlaceholderData && sent === request
  const single = isCurrent && results.single ? results.clients[0] : undefined
  const hit = isCurrent ? certainHit(results) : undefined
  const cardPath = hit ? pathOf(hit) : null
  const opensByItself =
    hit !== undefined && (hit === single ? only !== null || isWholeKey(hit) : isNumber(hit))
  const delay = only === null ? autoOpenMilliseconds : 0

  useEffect(() => {
    if (cardPath === null || !opensByItself || autoOpenedFor.current === sent.searchText) return
    const timer = setTimeout(() => {
      autoOpenedFor.current = sent.searchText
      // A number from a telephone system is complete: no one is still typing it.
      navigate(cardPath, only === null ? { state: byItself } : {})
    }, delay)
    return () => clearTimeout(timer)
  }, [cardPath, opensByItself, only, sent.searchText, delay, autoOpenedFor, navigate])

  // An office's clients are all listed, however many, so that J and K lead through all of them.
  const needed = isCurrent && (wantsAll || results.representative) ? limitForAll(results) : limit
  useEffect(() => {
    if (needed > limit) setAsked(`${needed} ${sent.searchText}`)
  }, [needed, limit, setAsked, sent.searchText])

  return {
    /** What is in the box now; null if it is too short. */
    searchText,
    only,
    /** Undefined until the first answer. */
    results,
    /** False while `results` still belong to an older search text. */
    isCurrent,
    /** What Enter opens: the only client that was found, or the invoice whose number was typed; null otherwise. */
    cardPath,
    /** Shows the long list; null if there is nothing more to show. */
    showMore:
      nextLimit === undefined || !results || results.total <= results.clients.length
        ? null
        : () => setAsked(`${nextLimit} ${sent.searchText}`),
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** Reads how many results were asked for this search text. */
function limitIn(asked: string, searchText: string | null): number {
  return resultLimits.find((limit) => asked === `${limit} ${searchText}`) ?? resultLimits[0]
}

/** Returns the smallest limit that shows all hits, or the largest one if there are more. */
function limitForAll({ total, more }: ClientSearchAnswer): number {
  const largest = Math.max(...resultLimits)
  return more ? largest : (resultLimits.find((limit) => limit >= total) ?? largest)
}

/** Returns the only hit, or the client whose whole number was typed if all other matches are weaker. */
function certainHit({ clients, total }: ClientSearchAnswer): FoundClient | undefined {
  const [first, ...others] = clients
  if (total === 1) return first
  const isCertain = first && isNumber(first) && others.every(({ match }) => match.kind !== 'exact')
  return isCertain ? first : undefined
}

function isNumber({ match: { field, kind } }: FoundClient): boolean {
  return field === 'number' && kind === 'exact'
}

/** Returns the invoice whose number was typed, otherwise the client's card. */
function pathOf({ id, invoiceId, match: { field, kind } }: FoundClient): string {
  return field === 'invoice' && kind === 'exact' && invoiceId ? `/invoices/${invoiceId}` : `/clients/${id}`
}

const wholeKeys: readonly FoundClient['match']['field'][] = [
  'number',
  'invoice',
  'phone',
  'email',
  'postcode',
]

/** Returns whether a key was typed in full. After part of a key, or a name, the employee may only be pausing. */
function isWholeKey({ match: { field, kind } }: FoundClient): boolean {
  return kind === 'exact' && wholeKeys.includes(field)
}
