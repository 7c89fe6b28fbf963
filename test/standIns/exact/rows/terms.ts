import type { DayNumber } from '../generator/days.ts'
import type { Document, Event, LooseEvent, Story } from '../generator/story.ts'

/** A payment term. A debt is positive. Status: 20 open, 30 selected, 40 processed, 50 matched. */
export type Term = {
  /** Index among the relation's terms by time of creation; never changes. */
  readonly ordinal: number
  readonly source:
    | { readonly document: Document; readonly instalment: number }
    | { readonly loose: LooseEvent }
  readonly amount: number
  readonly status: 20 | 30 | 40 | 50
  readonly lastPayment: DayNumber | null
  readonly settledOn: DayNumber | null
  readonly isReversal: boolean
  /** When it was selected for direct debit; kept when it is matched. */
  readonly selectedOn: DayNumber | null
  readonly changedOn: DayNumber
}

type Settlement = { readonly on: DayNumber; readonly cents: number; readonly byMoney: boolean }

function belongsTo({ source }: Term, document: Document, instalment: number): boolean {
  return 'document' in source && source.document === document && source.instalment === instalment
}

/**
 * Books a story as Exact does: a partial payment splits the term, a matched term gets status 50, and a reversal
 * reopens the matched term.
 */
export function termsOf(story: Story): readonly Term[] {
  const terms: Term[] = []
  const add = (term: Omit<Term, 'ordinal'>): void => {
    terms.push({ ...term, ordinal: terms.length })
  }
  const find = (document: Document, instalment: number, fits: (term: Term) => boolean): Term => {
    const term = terms.findLast((each) => belongsTo(each, document, instalment) && fits(each))
    if (!term) throw new RangeError('no term is left for this event')
    return term
  }
  /** A reversal takes back the newest receipt, which need not be the term that was split off last. */
  const newestMatched = (document: Document, instalment: number): Term => {
    const newest = Math.max(
      ...terms.filter((term) => belongsTo(term, document, instalment)).map((term) => term.lastPayment ?? 0),
    )
    return find(document, instalment, (each) => each.lastPayment === newest)
  }
  const replace = (term: Term): void => {
    terms[term.ordinal] = term
  }
  const settle = (document: Document, instalment: number, { on, cents, byMoney }: Settlement): void => {
    const term = find(document, instalment, (each) => each.status !== 50)
    const settled = { status: 50, lastPayment: byMoney ? on : null, settledOn: on, changedOn: on } as const
    if (Math.abs(cents) > Math.abs(term.amount)) throw new RangeError('more is settled than was open')
    if (cents === term.amount) {
      replace({ ...term, ...settled, isReversal: false })
      return
    }
    replace({ ...term, amount: term.amount - cents, changedOn: on, isReversal: false })
    add({ ...term, ...settled, amount: cents, isReversal: false })
  }
  const open = (source: Term['source'], amount: number, on: DayNumber): void =>
    add({
      source,
      amount,
      status: 20,
      lastPayment: null,
      settledOn: null,
      isReversal: false,
      selectedOn: null,
      changedOn: on,
    })
  const apply = (event: Event): void => {
    const { on } = event
    switch (event.type) {
      case 'drafted':
        break
      case 'invoiced':
        event.document.instalments.forEach((each, instalment) => {
          open({ document: event.document, instalment }, each.amount, on)
        })
        break
      case 'prepaid':
        open({ loose: event }, -event.cents, on)
        break
      case 'corrected':
        open({ loose: event }, event.cents, on)
        break
      case 'received':
        settle(event.document, event.instalment, { on, cents: event.cents, byMoney: true })
        break
      case 'writtenOff':
        settle(event.document, event.instalment, { on, cents: event.cents, byMoney: false })
        break
      case 'credited':
        settle(event.document, event.instalment, { on, cents: event.cents, byMoney: false })
        settle(event.creditNote, 0, { on, cents: -event.cents, byMoney: false })
        break
      case 'selected':
      case 'processed': {
        const status = event.type === 'selected' ? 30 : 40
        const term = find(event.document, event.instalment, (each) => each.status !== 50)
        const selectedOn = event.type === 'selected' ? on : term.selectedOn
        replace({ ...term, status, selectedOn, changedOn: on })
        break
      }
      case 'reversed': {
        const matched = newestMatched(event.document, event.instalment)
        const back = {
          status: 20,
          lastPayment: null,
          settledOn: null,
          isReversal: true,
          changedOn: on,
        } as const
        replace({ ...matched, ...back })
        break
      }
    }
  }
  for (const event of story.events) apply(event)
  return terms
}
