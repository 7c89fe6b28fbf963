import type { DayNumber } from './days.ts'
import { randomFrom } from './random.ts'
import type { Relation } from './relation.ts'
import type { Document, Event, Story } from './story.ts'

/** Generates the invoices of a creditor and their payments. Ordinals of documents start at `firstOrdinal`. */
export function creditorStory(
  source: { readonly seed: number; readonly today: DayNumber },
  relation: Relation,
  firstOrdinal: number,
): Story {
  const random = randomFrom(source.seed, 31, relation.index)
  const documents: Document[] = []
  const events: Event[] = []
  const count = random.between(2, 7)
  for (let index = 0; index < count; index += 1) {
    const credit = index > 0 && random.chance(0.12)
    const amount = (credit ? -1 : 1) * random.between(1_500, 480_000)
    const date = source.today - Math.round(((count - index) * 400) / count) + random.between(0, 20)
    const document: Document = {
      side: 'purchase',
      kind: credit ? 'creditNote' : 'invoice',
      origin: 'imported',
      ordinal: firstOrdinal + index,
      number: 60_000_000 + ((relation.index * 8 + index) % 40_000_000),
      date,
      reference: `${random.between(2_024, 2_026)}-${random.between(100, 9_999)}`,
      description: credit ? 'Creditnota inkoop' : 'Inkoopfactuur',
      lines: [],
      amount,
      instalments: [{ due: date + 30, amount }],
      byDirectDebit: false,
      mandate: null,
      hasPdf: false,
    }
    documents.push(document)
    events.push({ type: 'invoiced', on: date, document })
    const age = source.today - date
    if (age > 35 && !credit && random.chance(0.8)) {
      const cents = random.chance(0.1) ? Math.floor(amount / 2) : amount
      const on = date + random.between(20, 35)
      events.push({ type: 'received', on, document, instalment: 0, cents, by: 'bank' })
    }
  }
  return { documents, events: events.toSorted((one, other) => one.on - other.on) }
}
