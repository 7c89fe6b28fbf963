import type { Money } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { sumOf } from './sumOf.ts'

/** Amounts added up; nothing when they cannot be. */
export function Total(props: { readonly amounts: readonly Money[] }) {
  const sum = sumOf(props.amounts)
  return sum ? <Amount money={sum} /> : null
}
