import type { LedgerKind } from '../standIn.ts'
import type { ClientSource } from './client.ts'
import { kindOf, turnOf } from './kinds.ts'
import { linesFor, someLines } from './lines.ts'
import { randomFrom } from './random.ts'
import type { Relation } from './relation.ts'
import { emptyStory, type Story } from './story.ts'
import { type Numbering, StoryTeller } from './storyTeller.ts'

const half = (cents: number): number => Math.floor(cents / 2)

/** Adds old invoices, at least one a month, all paid on time. The last is more than four months old. */
function tellPaidPast(teller: StoryTeller, count: number): void {
  const oldest = 540
  const newest = 125
  const apart = (oldest - newest) / Math.max(1, count)
  for (let index = 0; index < count; index += 1) {
    const ago = Math.round(oldest - index * apart)
    const invoice = teller.invoice(ago)
    teller.receive(invoice, ago - teller.random.between(8, 40))
  }
}

/** What is typical of each kind. Days are counted back from today. */
const tell: { readonly [Kind in LedgerKind]: (teller: StoryTeller) => void } = {
  nothing: () => {},
  manyInvoices: (teller) => {
    teller.receive(teller.invoice(60), 30)
    teller.invoice(36)
    teller.invoice(4)
  },
  paid: (teller) => teller.receive(teller.invoice(70), 44),
  open: (teller) => {
    teller.invoice(6)
    if (teller.random.chance(0.4)) teller.invoice(2)
  },
  overdue: (teller) => {
    teller.invoice(74)
    teller.invoice(43)
    teller.invoice(9)
  },
  partlyPaid: (teller) => {
    const invoice = teller.invoice(48)
    teller.receive(invoice, 21, { cents: half(invoice.amount) })
  },
  instalments: (teller) => {
    const invoice = teller.invoice(50, { due: [30, 60, 90] })
    const [first] = invoice.instalments
    if (first) teller.receive(invoice, 18, { cents: first.amount })
    teller.receive(teller.invoice(100, { due: [20, 50] }), 78)
  },
  splitTerms: (teller) => {
    const invoice = teller.invoice(66, { due: [30] })
    const part = Math.floor(invoice.amount / 4)
    teller.receive(invoice, 40, { cents: part })
    teller.receive(invoice, 25, { cents: part + 1 })
    teller.receive(invoice, 11, { cents: 1 })
  },
  creditNote: (teller) => {
    const invoice = teller.invoice(27)
    teller.creditNote(12, invoice.lines.slice(0, 1))
  },
  creditAllocated: (teller) => {
    const whole = teller.invoice(90)
    teller.allocate(teller.creditNote(80, whole.lines), whole, 79, whole.amount)
    const rest = teller.invoice(60)
    const creditNote = teller.creditNote(50, rest.lines.slice(0, 1))
    teller.allocate(creditNote, rest, 49, -creditNote.amount)
    if (rest.amount + creditNote.amount > 0) {
      teller.receive(rest, 32, { cents: rest.amount + creditNote.amount })
    }
  },
  unallocatedReceipt: (teller) => {
    const invoice = teller.invoice(40)
    teller.prepay(13, invoice.amount, teller.random.chance(0.5))
  },
  directDebitUnderWay: (teller) => {
    teller.mark('selected', teller.invoice(12), 3)
    const earlier = teller.invoice(25)
    teller.mark('selected', earlier, 9)
    teller.mark('processed', earlier, 6)
  },
  directDebitPaid: (teller) => {
    const invoice = teller.invoice(55)
    teller.mark('selected', invoice, 44)
    teller.mark('processed', invoice, 42)
    teller.receive(invoice, 41)
  },
  reversed: (teller) => {
    const invoice = teller.invoice(64)
    teller.receive(invoice, 49)
    teller.mark('reversed', invoice, 38)
    const second = teller.invoice(95)
    const part = Math.floor(second.amount / 3)
    teller.receive(second, 85, { cents: part })
    teller.collect(second, 72, second.amount - part)
    teller.mark('reversed', second, 58)
  },
  draft: (teller) => {
    teller.draft(3)
    if (teller.random.chance(0.5)) teller.draft(1)
    if (teller.random.chance(0.5)) teller.invoice(8)
  },
  writeOff: (teller) => {
    const rest = teller.invoice(110)
    teller.receive(rest, 75, { cents: rest.amount - 5 })
    teller.writeOff(rest, 40, 5)
    const whole = teller.invoice(118)
    teller.writeOff(whole, 35, whole.amount)
  },
  imported: (teller) => {
    teller.receive(teller.invoice(88, { imported: true }), 61)
    teller.invoice(33, { imported: true })
    const invoice = teller.invoice(47, { imported: true })
    teller.receive(invoice, 20, { cents: half(invoice.amount) })
  },
  mixed: (teller) => {
    const part = teller.invoice(52)
    teller.receive(part, 30, { cents: half(part.amount) })
    teller.invoice(45, { imported: true })
    teller.invoice(5)
    teller.creditNote(14, someLines(teller.random))
    teller.prepay(8, teller.random.between(500, 30_000), true)
    if (teller.random.chance(0.5)) teller.correct(16, teller.random.between(100, 2_500))
    const credited = teller.invoice(70)
    const creditNote = teller.creditNote(63, credited.lines.slice(0, 1))
    const credit = Math.min(-creditNote.amount, credited.amount - 1)
    if (credit > 0) teller.allocate(creditNote, credited, 62, credit)
    teller.draft(1)
  },
}

/** The client of the examples: one invoice partly paid, one being collected, one reversed, and 18 paid. */
function tellFirstClient(teller: StoryTeller): void {
  tellPaidPast(teller, 17)
  const rest = teller.invoice(101)
  teller.receive(rest, 87)
  const partly = teller.invoice(41, { lines: linesFor(8_320), reference: 'K4410', due: [30], sequence: 111 })
  teller.receive(partly, 21, { cents: 4_000 })
  const running = teller.invoice(16, {
    lines: linesFor(10_000),
    reference: 'K4411',
    due: [30],
    sequence: 376,
  })
  teller.mark('selected', running, 2)
  const reversed = teller.invoice(69, { lines: linesFor(9_900), reference: 'K4377', sequence: 50 })
  teller.receive(reversed, 55)
  teller.mark('reversed', reversed, 44)
}

/** Returns the number of invoices in addition to those that are typical of the kind. */
function pastInvoices(client: number, mean: number, chance: number): number {
  const kind = kindOf(client)
  if (kind === 'nothing') return 0
  if (kind === 'manyInvoices') return turnOf(client) === 0 ? 497 : mean * 4
  return Math.max(0, Math.round(chance * 2 * (mean - 2)))
}

/** Generates the story of a client's ledger. It depends on the seed and the client only. */
export function clientStory(
  source: ClientSource & { readonly invoicesPerClient: number },
  relation: Relation,
  numbering: Numbering,
): Story {
  const random = randomFrom(source.seed, 29, relation.index)
  const kind = kindOf(relation.index)
  if (kind === 'nothing') return emptyStory
  const mandate = relation.mandates.find((each) => each.cancelled === null)?.reference ?? null
  const teller = new StoryTeller(source.today, random, { active: relation.paysByDirectDebit, mandate })
  if (relation.index === 0) tellFirstClient(teller)
  else {
    tellPaidPast(teller, pastInvoices(relation.index, source.invoicesPerClient, random.below(1_000) / 999))
    tell[kind](teller)
  }
  return teller.finish(numbering)
}
