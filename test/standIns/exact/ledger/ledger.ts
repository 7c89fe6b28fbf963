import { dayMilliseconds } from '../generator/days.ts'
import { expectedClient, expectedCreditor } from '../generator/expectation.ts'
import { isAlsoCreditor, type Population, type PopulationOptions, populate } from '../generator/population.ts'
import type { Relation } from '../generator/relation.ts'
import type { Document, Story } from '../generator/story.ts'
import type { Administration, Row } from '../rows/row.ts'
import type { ExpectedClient, ExpectedCreditor } from '../standIn.ts'
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
import { type Place, Stream } from './stream.ts'

/** What is put over a generated record when somebody changes it. */
type Patch = { readonly [property: string]: Row[string] }

/** The administration's books: the generated population and everything that happened to it since. */
export class Ledger {
  readonly population: Population
  readonly administration: Administration
  /** Moves whenever Exact would have renumbered all row versions. */
  movedAt: number | null = null
  private readonly streams: { readonly [Name in Streamed]: Stream }
  private readonly patches = new Map<string, Patch>()
  private readonly happened = new Map<number, readonly Receipt[]>()
  private readonly removed = new Set<number>()
  private readonly deletions: { -readonly [Key in keyof Row]: Row[Key] }[] = []
  private readonly changed = new Set<number>()
  private readonly now: () => number
  private nextTimestamp = 0
  private moves = 0

  constructor(options: PopulationOptions, administration: Administration, now: () => number) {
    this.administration = administration
    this.now = now
    const relations = options.clients + options.creditors + Math.ceil(options.clients / 100)
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

  /** The relation's records of this kind as they stand now. */
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

  /** The record with this GUID in any letter case, and where it is. */
  find(guid: string): (Place & { readonly entity: Entity; readonly row: Row }) | null {
    const meaning = this.administration.guids.read(guid)
    const entity = meaning && guidEntities[meaning.kind]
    if (!meaning || !entity || meaning.relation >= this.population.relations) return null
    const rows = this.rows(entity, meaning.relation)
    const slot = rows.findIndex((row) => row.ID === guid.toLowerCase())
    const row = rows[slot]
    return row ? { entity, relation: meaning.relation, slot, row } : null
  }

  /** The first `limit` records of a stream above a row version, each with its Timestamp. */
  changes(stream: Streamed, after: number, limit: number): readonly Row[] {
    const found: Row[] = []
    let at = -1
    let rows: readonly Row[] = []
    for (const place of this.streams[stream].from(after)) {
      if (place.relation !== at) {
        at = place.relation
        rows = this.rows(stream, at)
      }
      const row = rows[place.slot]
      if (row) found.push({ ...row, Timestamp: place.timestamp })
      if (found.length === limit) break
    }
    return found
  }

  deletionsAfter(after: number, limit: number): readonly Row[] {
    return this.deletions.filter((row) => Number(row.Timestamp) > after).slice(0, limit)
  }

  /** Relations with records changed after a moment; null when the generated ones may be among them. */
  changedSince(moment: number): ReadonlySet<number> | null {
    return moment >= dayMilliseconds(this.administration.today) ? this.changed : null
  }

  /** Changes properties of a record, as another user or a PUT does. False when there is no such record. */
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

  /** Removes an account and everything that hangs on it; the log of deletions tells. */
  remove(guid: string): boolean {
    const found = this.find(guid)
    if (found?.entity !== 'accounts') return false
    for (const name of streamed) {
      for (const row of this.rows(name, found.relation)) this.logDeletion(deletionTypes[name], String(row.ID))
    }
    this.removed.add(found.relation)
    return true
  }

  /** Books a receipt on an open sales invoice; the earliest instalments first. */
  receive(account: string, invoiceNumber: string, cents: number, on: number): ExpectedClient {
    const found = this.find(account)
    if (found?.entity !== 'accounts') throw new RangeError(`no such account: ${account}`)
    const { relation } = found
    this.changed.add(relation)
    const before = this.rows('terms', relation)
    const events = receiptsOn(this.story(relation), { invoiceNumber: Number(invoiceNumber), cents, on })
    this.happened.set(relation, [...(this.happened.get(relation) ?? []), ...events])
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

  /** Relations that sent invoices: clients who did, then the creditors proper. */
  creditorIndexes(): readonly number[] {
    const { clients, creditors } = this.population
    const both =
      creditors === 0 ? [] : Array.from({ length: clients }, (_, index) => index).filter(isAlsoCreditor)
    return [...both, ...Array.from({ length: creditors }, (_, place) => clients + place)]
  }

  expectedCreditor(index: number): ExpectedCreditor {
    const account = this.administration.guids.make('account', index, 0)
    return expectedCreditor(this.population.relation(index), this.story(index), account)
  }

  /** The sales invoice whose print an attachment is. */
  printed(attachment: string): { readonly document: Document; readonly relation: Relation } | null {
    const meaning = this.administration.guids.read(attachment)
    if (meaning?.kind !== 'attachment' || !this.find(attachment)) return null
    const document = this.story(meaning.relation).documents[meaning.ordinal >> 1]
    return document ? { document, relation: this.population.relation(meaning.relation) } : null
  }

  /** The administration was moved: every record gets another, lower row version and DivisionMoveDate changes. */
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
    const since = this.happened.get(relation)
    return since
      ? { ...story, events: [...story.events, ...since.map((event) => rebound(event, story))] }
      : story
  }

  private renew(entity: Entity, place: Place): void {
    const name = streamed.find((each) => each === entity)
    if (name) this.streams[name].renew(place, this.nextTimestamp++)
  }

  /** The visit address of an account is one record in two places. */
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

/** The same event on the document of this telling of the story: each telling makes its documents anew. */
function rebound(event: Receipt, story: Story): Receipt {
  const document = story.documents[event.document.ordinal]
  return document ? { ...event, document } : event
}
