import type { DayNumber } from './days.ts'

/** A line of a document. Amounts are in cents, quantities in thousandths. A debt is positive on either side. */
export type Line = {
  readonly item: string
  readonly description: string
  readonly quantity: number
  readonly price: number
  readonly vatRate: number
  /** Without VAT. */
  readonly amount: number
  readonly vat: number
}

export type Instalment = { readonly due: DayNumber | null; readonly amount: number }

/** An invoice, a credit note or a draft. Side `purchase` means that a creditor sent it. */
export type Document = {
  readonly side: 'sales' | 'purchase'
  readonly kind: 'invoice' | 'creditNote' | 'draft'
  /** `imported`: booked from another system, so the invoicing module does not have it. */
  readonly origin: 'module' | 'imported'
  /** Index among the relation's documents, by date. */
  readonly ordinal: number
  readonly number: number | null
  readonly date: DayNumber
  readonly reference: string | null
  readonly description: string
  readonly lines: readonly Line[]
  readonly amount: number
  readonly instalments: readonly Instalment[]
  readonly byDirectDebit: boolean
  readonly mandate: string | null
  readonly hasPdf: boolean
}

/** Something that happened, in the order of booking. */
export type Event =
  | { readonly type: 'drafted'; readonly on: DayNumber; readonly document: Document }
  | { readonly type: 'invoiced'; readonly on: DayNumber; readonly document: Document }
  | {
      readonly type: 'received'
      readonly on: DayNumber
      readonly document: Document
      readonly instalment: number
      readonly cents: number
      readonly by: 'bank' | 'directDebit'
    }
  | {
      readonly type: 'selected' | 'processed' | 'reversed'
      readonly on: DayNumber
      readonly document: Document
      readonly instalment: number
    }
  | {
      readonly type: 'credited'
      readonly on: DayNumber
      readonly document: Document
      readonly instalment: number
      readonly creditNote: Document
      readonly cents: number
    }
  | {
      readonly type: 'writtenOff'
      readonly on: DayNumber
      readonly document: Document
      readonly instalment: number
      readonly cents: number
    }
  | LooseEvent

/** A booking without a document: an unmatched receipt, or a correction in the general journal. */
export type LooseEvent = Loose<'prepaid'> | Loose<'corrected'>
type Loose<Type extends string> = {
  readonly type: Type
  readonly on: DayNumber
  readonly ordinal: number
  readonly cents: number
  readonly due: DayNumber | null
  readonly description: string
}

export type Story = {
  readonly documents: readonly Document[]
  readonly events: readonly Event[]
  /** A ledger in plain words (test/receivables/workedCases/workedCase.ts), instead of documents and events. */
  readonly booked?: readonly string[]
}

export const emptyStory: Story = { documents: [], events: [] }
