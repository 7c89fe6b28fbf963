import { type DayNumber, yearOf } from './days.ts'
import { reversedLines, someLines, totalOf } from './lines.ts'
import type { Random } from './random.ts'
import type { Document, Event, Instalment, Line, Story } from './story.ts'

/** Returns the number of a document from its index among the relation's numbered documents, by date. */
export type Numbering = (position: number, year: number) => number

/** A Document before its ordinal and number are known. */
type Telling = { -readonly [Key in keyof Document]: Document[Key] } & { readonly sequence: number | null }

export type Invoicing = {
  readonly lines?: readonly Line[]
  readonly reference?: string
  readonly imported?: boolean
  /** Due dates in days after the invoice date. Several give instalments of (nearly) equal size. */
  readonly due?: readonly number[]
  /** Index in the number series, for invoices whose number the examples name. */
  readonly sequence?: number
}

/** Builds the story of one relation event by event. `finish` sorts it and numbers the documents. */
export class StoryTeller {
  readonly today: DayNumber
  readonly random: Random
  private readonly direct: { readonly active: boolean; readonly mandate: string | null }
  private readonly documents: Telling[] = []
  private readonly events: Event[] = []
  private loose = 0

  constructor(
    today: DayNumber,
    random: Random,
    direct: { readonly active: boolean; readonly mandate: string | null },
  ) {
    this.today = today
    this.random = random
    this.direct = direct
  }

  /** Adds an invoice dated `ago` days before today. */
  invoice(ago: number, how: Invoicing = {}): Document {
    const lines = how.lines ?? someLines(this.random)
    const amount = totalOf(lines)
    const date = this.today - ago
    const days = how.due ?? [this.direct.active ? 14 : 30]
    return this.book({
      ...this.document(date, lines, amount, how),
      kind: 'invoice',
      instalments: instalmentsOf(amount, date, days),
    })
  }

  creditNote(ago: number, lines: readonly Line[]): Document {
    const back = reversedLines(lines)
    const amount = totalOf(back)
    const date = this.today - ago
    return this.book({
      ...this.document(date, back, amount, {}),
      kind: 'creditNote',
      instalments: [{ due: date + 30, amount }],
      byDirectDebit: false,
      mandate: null,
    })
  }

  draft(ago: number): Document {
    const lines = someLines(this.random)
    const document: Telling = { ...this.document(this.today - ago, lines, totalOf(lines), {}), kind: 'draft' }
    this.documents.push(document)
    this.events.push({ type: 'drafted', on: document.date, document })
    return document
  }

  /** Adds a payment of an instalment, in full unless `cents` is given. It is a direct debit if the invoice is to be collected. */
  receive(
    document: Document,
    ago: number,
    part: { readonly cents?: number; readonly instalment?: number } = {},
  ): void {
    const instalment = part.instalment ?? 0
    const cents = part.cents ?? document.instalments[instalment]?.amount ?? 0
    const by = document.byDirectDebit && part.cents === undefined ? 'directDebit' : 'bank'
    this.events.push({ type: 'received', on: this.today - ago, document, instalment, cents, by })
  }

  collect(document: Document, ago: number, cents: number): void {
    this.events.push({
      type: 'received',
      on: this.today - ago,
      document,
      instalment: 0,
      cents,
      by: 'directDebit',
    })
  }

  mark(type: 'selected' | 'processed' | 'reversed', document: Document, ago: number): void {
    this.events.push({ type, on: this.today - ago, document, instalment: 0 })
  }

  allocate(creditNote: Document, document: Document, ago: number, cents: number): void {
    this.events.push({ type: 'credited', on: this.today - ago, document, instalment: 0, creditNote, cents })
  }

  writeOff(document: Document, ago: number, cents: number): void {
    this.events.push({ type: 'writtenOff', on: this.today - ago, document, instalment: 0, cents })
  }

  prepay(ago: number, cents: number, withDueDate: boolean): void {
    const on = this.today - ago
    const due = withDueDate ? on : null
    const description = this.random.pick(['Overboeking', 'SEPA overboeking', 'Betaling zonder kenmerk'])
    this.events.push({ type: 'prepaid', on, ordinal: this.loose++, cents, due, description })
  }

  correct(ago: number, cents: number): void {
    const on = this.today - ago
    const description = 'Memoriaal correctie'
    this.events.push({ type: 'corrected', on, ordinal: this.loose++, cents, due: null, description })
  }

  finish(numbering: Numbering): Story {
    const documents = this.documents.toSorted((one, other) => one.date - other.date)
    let position = 0
    documents.forEach((document, ordinal) => {
      document.ordinal = ordinal
      if (document.kind === 'draft') return
      document.number = numbering(document.sequence ?? position, yearOf(document.date))
      position += 1
    })
    return { documents, events: this.events.toSorted((one, other) => one.on - other.on) }
  }

  private document(date: DayNumber, lines: readonly Line[], amount: number, how: Invoicing): Telling {
    const { random } = this
    return {
      side: 'sales',
      kind: 'invoice',
      origin: how.imported ? 'imported' : 'module',
      ordinal: 0,
      number: null,
      sequence: how.sequence ?? null,
      date,
      reference: how.reference ?? (random.chance(0.9) ? `K${random.between(1_000, 9_999)}` : null),
      description: how.imported ? 'Ingelezen verkoopboeking' : 'Maandnota',
      lines,
      amount,
      instalments: [],
      byDirectDebit: this.direct.active,
      mandate: this.direct.mandate,
      hasPdf: !how.imported && random.chance(0.95),
    }
  }

  private book(document: Telling): Document {
    this.documents.push(document)
    this.events.push({ type: 'invoiced', on: document.date, document })
    return document
  }
}

function instalmentsOf(amount: number, date: DayNumber, days: readonly number[]): readonly Instalment[] {
  const each = Math.floor(amount / days.length)
  return days.map((after, index) => ({
    due: date + after,
    amount: index === 0 ? amount - each * (days.length - 1) : each,
  }))
}
