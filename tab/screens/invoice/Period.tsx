import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Day } from '../../parts/Day.tsx'

type Line = NonNullable<InvoiceDetail['lines']>[number]

/** From one day to another; one of them alone when the ledger names no more. */
export function Period(props: { readonly period: NonNullable<Line['period']> }) {
  const { from, to } = props.period
  if (from === null || to === null || from === to) return <Day day={from ?? to} />
  return (
    <>
      <Day day={from} /> – <Day day={to} />
    </>
  )
}
