import { type DayNumber, yearOf } from './days.ts'
import { reversedLines, someLines, totalOf } from './lines.ts'
import type { Random } from './random.ts'
import type { Document, Event, Instalment, Line, Story } from './story.ts'

/** How a document gets its number: place among the relation's numbered documents, by date. */
export type Numbering = (place: number, year: number) => number

/** The same as Document while the story is being told: place and number follow when it is complete. */
type Telling = { -readonly [Key in keyof Document]: Document[Key] } & { readonly sequence: number | null }

export type Invoicing = {
  readonly lines?: readonly Line[]
  readonly reference?: string
  readonly imported?: boolean
  /** Days after the invoice date; more than one makes instalments of (nearly) equal size. */
  readonly due?: readonly number[]
  /** Its place in the number series, where the examples name the number. */
  readonly sequence?: number
}

/** Tells the story of one relation, event by event; `finish` puts it in order and numbers the documents. */
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

  /** An invoice `ago` days before today. */
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

  /** Money on an instalment; all of it unless told how many cents. Collected when the invoice says so. */
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
    let place = 0
    documents.forEach((document, ordinal) => {
      document.ordinal = ordinal
      if (document.kind === 'draft') return
      document.number = numbering(document.sequence ?? place, yearOf(document.date))
      place += 1
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
  return days.map((after, place) => ({
    due: date + after,
    amount: place === 0 ? amount - each * (days.length - 1) : each,
  }))
}
