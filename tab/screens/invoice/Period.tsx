import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Day } from '../../parts/Day.tsx'

type Line = NonNullable<InvoiceDetail['lines']>[number]

/** The period of a line, or a single day if that is all Exact has. */
export function Period(props: { readonly period: NonNullable<Line['period']> }) {
  const { from, to } = props.period
  if (from === null || to === null || from === to) return <Day day={from ?? to} />
  return (
    <>
      <Day day={from} /> – <Day day={to} />
    </>
  )
}
