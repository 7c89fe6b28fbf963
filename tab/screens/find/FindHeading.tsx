import type { ClientSearchAnswer } from '../../../src/http/contract.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'

/** How many clients match; for the clients of one representative also their total balance, by administration. */
export function FindHeading(props: {
  readonly searchText: string | null
  readonly results: ClientSearchAnswer | undefined
}) {
  const { searchText, results } = props
  const text = useText()
  const { money } = useFormats()
  const words = () => {
    if (searchText === null) return text('screen.find')
    if (!results) return text('find.searching')
    const { total, more, representative, similar } = results
    if (total === 0 && similar.length > 0) return text('find.onlySimilar', { count: similar.length })
    if (!representative) return text(more ? 'find.countLeast' : 'find.count', { count: total })
    const { name, balances } = representative
    const together = balances.map(({ administration, balance }) => {
      const owed = text('find.together', {
        state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
        amount: money({ ...balance, cents: Math.abs(balance.cents) }),
      })
      return administration ? `${administration}: ${owed}` : owed
    })
    return [text('find.ofRepresentative', { count: total, name }), ...together].join(' · ')
  }
  return <span aria-live="polite">{words()}</span>
}
