import type { Money } from '../../../src/http/contract.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'

type Total = { readonly administration?: string | undefined; readonly balance: Money }

/** Returns a function that words what several clients owe together in one administration. */
export function useTogether(): (total: Total) => string {
  const text = useText()
  const { money } = useFormats()
  return ({ administration, balance }) => {
    const owed = text('find.together', {
      state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
      amount: money({ ...balance, cents: Math.abs(balance.cents) }),
    })
    return administration ? `${administration}: ${owed}` : owed
  }
}
