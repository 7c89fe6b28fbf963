import { dayMilliseconds } from '../generator/days.ts'
import { expectedClient, expectedCreditor } from '../generator/expectation.ts'
import {
  isAlsoCreditor,
  type Population,
  type PopulationOptions,
  populate,
  relationsIn,
} from '../generator/population.ts'
import type { Relation } from '../generator/relation.ts'
import type { Document, Story } from '../generator/story.ts'
import type { Administration, Row } from '../rows/row.ts'
import type { BookedClient, ExpectedClient, ExpectedCreditor } from '../standIn.ts'
import {
  builders,
  countsOf,
  deletionTypes,
  type Entity,
  guidEntities,
  type Streamed,
  streamed,
} from './entities.ts'
import { type Receipt, receiptsOn } from './receive.ts'
import { type Position, Stream } from './stream.ts'
import { WrittenValues } from './writtenValues.ts'

/** Properties that replace those of a generated record. */
type Patch = { readonly [property: string]: Row[string] }

/** The administration's books: the generated population and everything that has happened since. */
export class Ledger {
  readonly population: Population
  readonly administration: Administration
  /** When the row versions were last renumbered. */
  movedAt: number | null = null
  readonly writing = new WrittenValues()
  private readonly streams: { readonly [Name in Streamed]: Stream }
  private readonly patches = new Map<string, Patch>()
  private readonly receipts = new Map<number, readonly Receipt[]>()
  private readonly removed = new Set<number>()
  /** Row versions that are not visible yet. */
  private readonly held = new Set<number>()
  private readonly deletions: { -readonly [Key in keyof Row]: Row[Key] }[] = []
  private readonly changed = new Set<number>()
  private readonly now: () => number
  private readonly options: PopulationOptions
  private nextTimestamp = 0
  private moves = 0

  constructor(options: PopulationOptions, administration: Administration, now: () => number) {
    this.administration = administration
    this.now = now
    this.options = options
    const relations = relationsIn(options)
    const counts: { readonly [Name in Streamed]: Uint32Array } = {
      accounts: new Uint32Array(relations + 1),
      contacts: new Uint32Array(relations + 1),
      addresses: new Uint32Array(relations + 1),
      terms: new Uint32Array(relations + 1),
      salesInvoices: new Uint32Array(relations + 1),
    }
    this.population = populate(options, (index, relation, story) => {
      const here = countsOf(relation, story)
      for (const name of streamed) counts[name][index + 1] = (counts[name][index] ?? 0) + here[name]
    })
    this.streams = {
      accounts: new Stream(counts.accounts),
      contacts: new Stream(counts.contacts),
      addresses: new Stream(counts.addresses),
      terms: new Stream(counts.terms),
      salesInvoices: new Stream(counts.salesInvoices),
    }
    this.renumber()
  }

  /** Returns the relation's current records of this kind. */
  rows(entity: Entity, relation: number): readonly Row[] {
    if (this.removed.has(relation)) return []
    const built = builders[entity](this.administration, this.population.relation(relation), () =>
      this.story(relation),
    )
    return built.map((row) => {
      const patch = this.patches.get(String(row.ID))
      return patch ? { ...row, ...patch } : row
    })
  }

  /** Finds a record and its position by a GUID in any letter case. */
  find(guid: string): (Position & { readonly entity: Entity; readonly row: Row }) | null {
    const meaning = this.administration.guids.read(guid)
    const entity = meaning && guidEntities[meaning.kind]
    if (!meaning || !entity || meaning.relation >= this.population.relations) return null
    const rows = this.rows(entity, meaning.relation)
    const slot = rows.findIndex((row) => row.ID === guid.toLowerCase())
    const row = rows[slot]
    return row ? { entity, relation: meaning.relation, slot, row } : null
  }

  /** Returns the first `limit` records of a stream above a row version, with their Timestamp. */
  changes(stream: Streamed, after: number, limit: number): readonly Row[] {
    const changed: Row[] = []
    let at = -1
    let rows: readonly Row[] = []
    for (const position of this.streams[stream].from(after)) {
      if (this.held.has(position.timestamp)) continue
      if (position.relation !== at) {
        at = position.relation
        rows = this.rows(stream, at)
      }
      const row = rows[position.slot]
      if (row) changed.push({ ...row, Timestamp: position.timestamp })
      if (changed.length === limit) break
    }
    return changed
  }

  deletionsAfter(after: number, limit: number): readonly Row[] {
    return this.deletions.filter((row) => Number(row.Timestamp) > after).slice(0, limit)
  }

  /** Returns the relations with records changed after a time, or null if generated ones may be among them. */
  changedSince(moment: number): ReadonlySet<number> | null {
    return moment >= dayMilliseconds(this.administration.today) ? this.changed : null
  }

  /** Changes properties of a record. Returns false if there is no such record. */
  change(guid: string, properties: Patch): boolean {
    const found = this.find(guid)
    if (!found) return false
    const modified = Math.max(this.now(), Number(found.row.Modified ?? 0) + 1)
    const id = String(found.row.ID)
    this.changed.add(found.relation)
    this.patches.set(id, { ...this.patches.get(id), ...properties, Modified: modified })
    this.renew(found.entity, found)
    if (found.entity === 'accounts') this.changeVisitAddress(found.relation, properties)
    return true
  }

  /** Changes a record as a long transaction does: it gets its row version now, and the streams show it after `release`. */
  hold(guid: string, properties: Patch): boolean {
    const first = this.nextTimestamp
    const isKnown = this.change(guid, properties)
    for (let timestamp = first; timestamp < this.nextTimestamp; timestamp += 1) this.held.add(timestamp)
    return isKnown
  }

  /** Makes the streams show all held changes. */
  release(): void {
    this.held.clear()
  }

  /** Deletes an account with all its records and logs the deletions. Returns false if there is no such account. */
  remove(guid: string): boolean {
    const found = this.find(guid)
    if (found?.entity !== 'accounts') return false
    for (const name of streamed) {
      for (const row of this.rows(name, found.relation)) this.logDeletion(deletionTypes[name], String(row.ID))
    }
    this.removed.add(found.relation)
    return true
  }

  /** Books a receipt on an open sales invoice, on the earliest instalments first. */
  receive(account: string, invoiceNumber: string, cents: number, on: number): ExpectedClient {
    const found = this.find(account)
    if (found?.entity !== 'accounts') throw new RangeError(`no such account: ${account}`)
    const { relation } = found
    this.changed.add(relation)
    const before = this.rows('terms', relation)
    const events = receiptsOn(this.story(relation), { invoiceNumber: Number(invoiceNumber), cents, on })
    this.receipts.set(relation, [...(this.receipts.get(relation) ?? []), ...events])
    this.rows('terms', relation).forEach((row, slot) => {
      if (JSON.stringify(row) === JSON.stringify(before[slot])) return
      this.patches.set(String(row.ID), { Modified: this.now() })
      this.renew('terms', { relation, slot })
    })
    return this.expectedClient(relation)
  }

  expectedClient(index: number): ExpectedClient {
    const relation = this.population.relation(index)
    const { division: administration, guids, today } = this.administration
    const account = guids.make('account', index, 0)
    return expectedClient(relation, this.story(index), { account, administration, today })
  }

  /** Returns the clients that have a ledger in plain words, in the order of the ledgers. */
  bookedClients(): readonly BookedClient[] {
    const { clients } = this.population
    const count = this.options.booked.length
    return Array.from({ length: count }, (_, place) => {
      const index = clients - count + place
      const { number, name } = this.population.relation(index)
      return { id: this.administration.guids.make('account', index, 0), number, name }
    })
  }

  /** Returns the relations that sent invoices: first clients, then creditors. */
  creditorIndexes(): readonly number[] {
    const { clients, creditors } = this.population
    const generated = clients - this.options.booked.length
    const both =
      creditors === 0 ? [] : Array.from({ length: generated }, (_, index) => index).filter(isAlsoCreditor)
    return [...both, ...Array.from({ length: creditors }, (_, index) => clients + index)]
  }

  expectedCreditor(index: number): ExpectedCreditor {
    const account = this.administration.guids.make('account', index, 0)
    return expectedCreditor(this.population.relation(index), this.story(index), account)
  }

  /** Returns the sales invoice of which an attachment is the PDF, or null. */
  printed(attachment: string): { readonly document: Document; readonly relation: Relation } | null {
    const meaning = this.administration.guids.read(attachment)
    if (meaning?.kind !== 'attachment' || !this.find(attachment)) return null
    const document = this.story(meaning.relation).documents[meaning.ordinal >> 1]
    return document ? { document, relation: this.population.relation(meaning.relation) } : null
  }

  /** Moves the administration: every record gets a new, lower row version, and DivisionMoveDate changes. */
  move(): void {
    this.renumber()
    this.movedAt = this.now()
  }

  private renumber(): void {
    this.nextTimestamp = Math.floor(7_000_000_000 / (this.moves + 1)) + 1_000
    this.moves += 1
    for (const name of streamed) this.nextTimestamp = this.streams[name].renumber(this.nextTimestamp)
    for (const row of this.deletions) row.Timestamp = this.nextTimestamp++
  }

  private story(relation: number): Story {
    const story = this.population.story(relation)
    const since = this.receipts.get(relation)
    return since
      ? { ...story, events: [...story.events, ...since.map((event) => rebound(event, story))] }
      : story
  }

  private renew(entity: Entity, position: Position): void {
    const name = streamed.find((each) => each === entity)
    if (name) this.streams[name].renew(position, this.nextTimestamp++)
  }

  /** The visit address of an account is also an address record; keeps both the same. */
  private changeVisitAddress(relation: number, properties: Patch): void {
    const names = ['AddressLine1', 'AddressLine2', 'AddressLine3', 'Postcode', 'City', 'Country', 'State']
    const lines = Object.entries(properties).filter(([name]) => names.includes(name))
    if (lines.length === 0) return
    const visit = this.rows('addresses', relation).find((row) => row.Type === 1)
    if (visit) this.change(String(visit.ID), Object.fromEntries(lines))
  }

  private logDeletion(type: number, key: string): void {
    const { guids, division } = this.administration
    this.deletions.push({
      Timestamp: this.nextTimestamp++,
      ID: guids.make('deletion', 0, this.deletions.length),
      Division: division,
      EntityType: type,
      EntityKey: key,
      DeletedDate: this.now(),
      DeletedBy: guids.make('fixed', 0, 1),
    })
  }
}

/** Points an event to the document of this story; stories are regenerated, with new document objects. */
function rebound(event: Receipt, story: Story): Receipt {
  const document = story.documents[event.document.ordinal]
  return document ? { ...event, document } : event
}
