import { client } from './client.ts'
import { clientStory } from './clientStory.ts'
import { creditorStory } from './creditorStory.ts'
import type { DayNumber } from './days.ts'
import { firm } from './firms.ts'
import type { Relation } from './relation.ts'
import { type Document, emptyStory, type Story } from './story.ts'
import type { Numbering } from './storyTeller.ts'

export type PopulationOptions = {
  readonly seed: number
  readonly clients: number
  readonly creditors: number
  readonly today: DayNumber
  readonly invoicesPerClient: number
  /** Ledgers in plain words, each of one further client. */
  readonly booked: readonly (readonly string[])[]
}

/**
 * All relations in the ledger, generated on demand. Relations `0 … clients-1` are clients, of whom the last have a
 * ledger in plain words, followed by creditors and prospects. Only one number per client is kept in memory.
 */
export type Population = {
  readonly clients: number
  readonly creditors: number
  readonly relations: number
  readonly relation: (index: number) => Relation
  readonly story: (index: number) => Story
  /** Finds a relation by its number without padding. */
  readonly byNumber: (number: string) => number | null
  /** Finds the client and document with this invoice number. */
  readonly byInvoiceNumber: (
    number: number,
  ) => { readonly relation: number; readonly document: Document } | null
}

/** Some clients also send invoices: they are volunteers who claim expenses. */
export function isAlsoCreditor(client: number): boolean {
  return client % 97 === 41
}

/** Invoice numbers below this sequence belong to the first client. */
const firstSequence = 1_000

/** Returns how many relations a population has. */
export function relationsIn({ clients, booked, creditors }: PopulationOptions): number {
  return clients + booked.length + creditors + Math.ceil(clients / 100)
}

/** Generates the whole population once, to number the invoices. Calls `visit` with each story. */
export function populate(
  options: PopulationOptions,
  visit: (index: number, relation: Relation, story: Story) => void,
): Population {
  const { booked, creditors } = options
  const told = options.clients
  const clients = told + booked.length
  const relations = relationsIn(options)
  const prospects = relations - clients - creditors
  /** The number of numbered documents of all clients before this one. */
  const numbered = new Uint32Array(clients + 1)
  let width = 1_000_000

  const relation = (index: number): Relation => {
    if (index < clients) {
      const generated = client(options, index)
      return creditors > 0 && index < told && isAlsoCreditor(index)
        ? { ...generated, alsoCreditor: true }
        : generated
    }
    return index < clients + creditors
      ? firm(options, 'creditor', index, index - clients)
      : firm(options, 'prospect', index, index - clients - creditors)
  }

  const numbering = (index: number): Numbering => {
    const before = index === 0 ? 1 : firstSequence + (numbered[index] ?? 0)
    return (position, year) => (year % 100) * width + before + position
  }

  const storyOf = (who: Relation): Story => {
    if (who.role === 'prospect') return { documents: [], events: [] }
    if (who.role === 'creditor') return creditorStory(options, who, 0)
    const ledger = booked[who.index - told]
    if (ledger) return { ...emptyStory, booked: ledger }
    const own = clientStory(options, who, numbering(who.index))
    if (!who.alsoCreditor) return own
    const sent = creditorStory(options, who, own.documents.length)
    return { documents: [...own.documents, ...sent.documents], events: [...own.events, ...sent.events] }
  }

  for (let index = 0; index < relations; index += 1) {
    const who = relation(index)
    const story = storyOf(who)
    if (index < clients) numbered[index + 1] = (numbered[index] ?? 0) + numberedIn(story)
    visit(index, who, story)
  }
  while (firstSequence + (numbered[clients] ?? 0) >= width) width *= 10

  const byInvoiceNumber = (number: number) => {
    const sequence = number % width
    const index = sequence < firstSequence ? 0 : lastAtMost(numbered, sequence - firstSequence)
    if (index >= clients) return null
    const document = storyOf(relation(index)).documents.find(
      (each) => each.side === 'sales' && each.number === number,
    )
    return document ? { relation: index, document } : null
  }

  const byNumber = (number: string): number | null => {
    const value = Number(number)
    if (value >= 7_000_001) return inRange(value - 7_000_001, prospects, clients + creditors)
    if (value >= 5_000_001) return inRange(value - 5_000_001, creditors, clients)
    return inRange(value - 100_001, clients, 0)
  }

  return {
    clients,
    creditors,
    relations,
    byNumber,
    relation,
    story: (index) => storyOf(relation(index)),
    byInvoiceNumber,
  }
}

function inRange(position: number, count: number, from: number): number | null {
  return Number.isInteger(position) && position >= 0 && position < count ? from + position : null
}

function numberedIn(story: Story): number {
  let count = 0
  for (const document of story.documents) {
    if (document.side === 'sales' && document.kind !== 'draft') count += 1
  }
  return count
}

/** Returns the last index whose value is at most `value`, in an ascending array. */
export function lastAtMost(ascending: Uint32Array, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
