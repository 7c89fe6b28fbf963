import type { Money } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { sumOf } from './sumOf.ts'

/** The sum of the amounts. Renders nothing if they cannot be added up. */
export function Total(props: { readonly amounts: readonly Money[] }) {
  const sum = sumOf(props.amounts)
  return sum ? <Amount money={sum} /> : null
}
