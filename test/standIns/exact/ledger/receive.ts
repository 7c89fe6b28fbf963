import type { Event, Story } from '../generator/story.ts'
import { termsOf } from '../rows/terms.ts'

export type Receipt = Extract<Event, { readonly type: 'received' }>
type Order = { readonly invoiceNumber: number; readonly cents: number; readonly on: number }

/**
 * Returns the events of a receipt on an invoice. It pays the open instalments in order. Throws a RangeError if the
 * invoice is unknown or less is open.
 */
export function receiptsOn(story: Story, { invoiceNumber, cents, on }: Order): readonly Receipt[] {
  const document = story.documents.find((each) => each.side === 'sales' && each.number === invoiceNumber)
  if (!document) throw new RangeError(`no such invoice: ${invoiceNumber}`)
  const events: Receipt[] = []
  let left = cents
  for (const term of termsOf(story)) {
    const isOpenTerm = 'document' in term.source && term.source.document === document && term.status !== 50
    if (!isOpenTerm || left === 0) continue
    const part = Math.min(left, term.amount)
    events.push({
      type: 'received',
      on,
      document,
      instalment: term.source.instalment,
      cents: part,
      by: 'bank',
    })
    left -= part
  }
  if (left > 0) throw new RangeError(`${left} cents more than is open on invoice ${invoiceNumber}`)
  return events
}
