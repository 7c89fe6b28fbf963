import type { MappedCreditorTerm, MappedTerm } from '../../src/exact/index.ts'
import { readTerm } from '../../src/exact/mapping/term.ts'
import { day } from '../../src/values/day.ts'
import { dayNumber } from '../standIns/exact/generator/days.ts'
import { guids } from '../standIns/exact/generator/guid.ts'
import { Ledger } from '../standIns/exact/ledger/ledger.ts'
import { type EndpointOf, readMetadata } from '../standIns/exact/odata/metadata.ts'
import { wireRows } from '../standIns/exact/web/envelope.ts'
import { termFrom } from './terms.ts'

export const today = day('2026-11-24')
export const clients = 360
const endpoint = endpointOf('sync/Cashflow/PaymentTerms')

/** Opens a ledger of Exact with this sign of amounts: generated clients, followed by those with a booked ledger. */
export function openLedger(sign: 1 | -1, booked: readonly (readonly string[])[] = []): Ledger {
  const population = {
    seed: 7,
    clients,
    creditors: 20,
    today: dayNumber(today),
    invoicesPerClient: 6,
    booked,
  }
  const administration = {
    division: 1,
    guids: guids(7),
    amountSign: sign,
    creditorAmountSign: -sign as 1 | -1,
    today: dayNumber(today),
    url: () => 'http://localhost',
  }
  return new Ledger(population, administration, () => Date.parse(`${today}T12:00:00Z`))
}

function endpointOf(path: string): EndpointOf {
  const endpoint = readMetadata().get(path)
  if (!endpoint) throw new Error(`no such endpoint: ${path}`)
  return endpoint
}

/** Returns the terms of one relation of that ledger, read over the wire format and mapped as the sync does. */
export function termsFrom(ledger: Ledger, relation: number, sign: 1 | -1) {
  const debtor: MappedTerm[] = []
  const creditor: MappedCreditorTerm[] = []
  const signs = { debtor: sign, creditor: -sign as 1 | -1 }
  const rows = ledger.rows('terms', relation).map((row) => ({ ...row, Timestamp: 1 }))
  for (const row of wireRows({ endpoint, url: 'http://localhost' }, rows, null, 0)) {
    const read = readTerm(row, { administration: 1, signs })
    if (read.kind !== 'row') throw new Error(`the mapping reads no term: ${JSON.stringify(read)}`)
    if (read.row.side === 'debtor') debtor.push(read.row.term)
    if (read.row.side === 'creditor') creditor.push(read.row.term)
  }
  return {
    debtor: debtor.map((term) => termFrom(term, term.client_id)),
    creditor: creditor.map((term) => termFrom(term, term.creditor_id)),
  }
}
