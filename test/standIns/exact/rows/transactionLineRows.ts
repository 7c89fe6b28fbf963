import { dayMilliseconds, yearOf } from '../generator/days.ts'
import type { Relation } from '../generator/relation.ts'
import type { Document, Event, Story } from '../generator/story.ts'
import { type Administration, audit, double, padded, type Row } from './row.ts'

type Booking = {
  readonly on: number
  readonly cents: number
  readonly type: 20 | 21 | 40
  readonly journal: string
  readonly document: Document | null
  readonly description: string
}

/** financialtransaction/TransactionLines on the debtors' account. Debit is positive, so a receipt is negative. */
export function transactionLineRows(
  administration: Administration,
  relation: Relation,
  story: Story,
): readonly Row[] {
  const { guids } = administration
  return story.events.flatMap(bookingOf).map((booking, ordinal) => ({
    ...audit(administration, {
      created: dayMilliseconds(booking.on) + 36_000_000,
      modified: dayMilliseconds(booking.on) + 36_000_000,
    }),
    ID: guids.make('transactionLine', relation.index, ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountCode: padded(relation.number),
    AccountName: relation.name,
    AmountDC: double(booking.cents),
    AmountFC: double(booking.cents),
    Currency: 'EUR',
    Date: dayMilliseconds(booking.on),
    FinancialYear: yearOf(booking.on),
    EntryID: booking.document
      ? guids.make('entry', relation.index, booking.document.ordinal)
      : guids.make('entry', relation.index, 50_000 + ordinal),
    EntryNumber: booking.document?.number ?? 90_000_000 + ordinal,
    GLAccountCode: '1300',
    GLAccountDescription: 'Debiteuren',
    InvoiceNumber: booking.document?.number ?? null,
    JournalCode: booking.journal,
    LineNumber: 0,
    Status: 50,
    Type: booking.type,
    Description: booking.description,
    YourRef: booking.type === 40 ? null : (booking.document?.reference ?? null),
  }))
}

function bookingOf(event: Event): readonly Booking[] {
  const { on } = event
  switch (event.type) {
    case 'invoiced': {
      const { document } = event
      if (document.side === 'purchase') return []
      const type = document.kind === 'creditNote' ? 21 : 20
      return [
        { on, cents: document.amount, type, journal: '70', document, description: document.description },
      ]
    }
    case 'received': {
      const { document, cents } = event
      if (document.side === 'purchase') return []
      const description = event.by === 'directDebit' ? 'Incasso' : 'Ontvangst'
      return [{ on, cents: -cents, type: 40, journal: '20', document, description }]
    }
    case 'prepaid':
      return [
        { on, cents: -event.cents, type: 40, journal: '20', document: null, description: event.description },
      ]
    default:
      return []
  }
}
