import type { ClientSearchAnswer } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useTogether } from './useTogether.ts'

/** How many clients match; for the clients of one representative also their total balance, by administration. */
export function FindHeading(props: {
  readonly searchText: string | null
  readonly results: ClientSearchAnswer | undefined
}) {
  const { searchText, results } = props
  const text = useText()
  const together = useTogether()
  const words = () => {
    if (searchText === null) return text('screen.find')
    if (!results) return text('find.searching')
    const { total, more, representative, similar } = results
    if (total === 0 && similar.length > 0) return text('find.onlySimilar', { count: similar.length })
    if (!representative) return text(more ? 'find.countLeast' : 'find.count', { count: total })
    const { name, balances } = representative
    return [text('find.ofRepresentative', { count: total, name }), ...balances.map(together)].join(' · ')
  }
  return <span aria-live="polite">{words()}</span>
}
