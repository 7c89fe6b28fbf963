import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useClientSearch } from '../../api/clients.ts'
import { useKept } from '../../parts/places.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { searchText } from './searchText.ts'
import { useSettled } from './useSettled.ts'

/** Short enough to feel at once, long enough not to search for every letter of a word typed fast. */
const typingMilliseconds = 130
/** Who is still typing may want to say more; then nothing opens by itself. */
const openingMilliseconds = 700

/** What is searched for, the answer, and the opening of a card when exactly one client is meant. */
export function useFind() {
  const { query, only, openedByItself } = useSearch()
  const navigate = useNavigate()
  const wanted = searchText(query)
  const asked = useMemo(() => ({ wanted, only }), [wanted, only])
  const settled = useSettled(asked, typingMilliseconds)
  const sent = settled.wanted
  // Still so when the employee comes back from a card.
  const [allOf, setAllOf] = useKept('find all', '', (kept): kept is string => kept !== '')
  const all = sent !== null && allOf === sent
  const question = useClientSearch(sent ?? '', { only: settled.only, all, enabled: sent !== null })
  const answer = sent === null ? undefined : question.data
  /** True when the answer belongs to exactly what stands in the box. */
  const current = answer !== undefined && !question.isPlaceholderData && settled === asked
  const meant = current && answer.single ? answer.clients[0] : undefined
  const open = meant ? `/clients/${meant.id}` : null
  // Nobody is typing a number that a telephone system gave.
  const patience = only === null ? openingMilliseconds : 0

  useEffect(() => {
    if (open === null || openedByItself.current === sent) return
    const timer = setTimeout(() => {
      openedByItself.current = sent
      navigate(open)
    }, patience)
    return () => clearTimeout(timer)
  }, [open, sent, patience, openedByItself, navigate])

  return {
    wanted,
    only,
    answer,
    current,
    open,
    /** Shows more of those that were found; null where there are no more to show. */
    showMore: all || !answer || answer.total <= answer.clients.length ? null : () => setAllOf(sent ?? ''),
    error: question.error,
    retry: () => void question.refetch(),
  }
}
