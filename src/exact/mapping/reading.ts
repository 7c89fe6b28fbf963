import { z } from 'zod'
import { guid } from './fields.ts'

/** What is wrong with a record that we do not guess about. */
export type FindingCode =
  | 'unreadable-record'
  | 'amount-not-whole-cents'
  | 'amount-missing'
  | 'date-missing'
  | 'account-missing'
  | 'unknown-kind'
  | 'unknown-state'
  | 'unknown-currency'
  | 'not-an-iban'

export type Finding = {
  readonly recordId: string
  readonly code: FindingCode
  /** The account whose record it is, when the record tells that much. */
  readonly relationId: string | null
}

/** A record of Exact as read: ours, or of no concern to us, or something to report. */
export type Reading<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'finding'; readonly code: FindingCode }

export const skipped = { kind: 'skipped' } as const
export const asRow = <Row>(row: Row): Reading<Row> => ({ kind: 'row', row })
export const finding = (code: FindingCode): Reading<never> => ({ kind: 'finding', code })

const identified = z.object({ ID: z.string() })

/** The id by which a record is reported and a report is taken back; empty for a record without one. */
export function recordId(raw: unknown): string {
  const read = identified.safeParse(raw)
  return read.success ? read.data.ID.toLowerCase().slice(0, 100) : ''
}

/** The first of these properties that holds an id, in lower case; null when none does. */
function relationIn(raw: unknown, properties: readonly string[]): string | null {
  const fields = z.record(z.string(), z.unknown()).safeParse(raw)
  for (const property of fields.success ? properties : []) {
    const id = guid.safeParse(fields.data?.[property])
    if (id.success) return id.data
  }
  return null
}

/**
 * Reads every record on its own, so that one that cannot be read does not hold up the rest. `relations` are
 * the properties that tell whose a record is.
 */
export function readAll<Row>(
  raws: readonly unknown[],
  read: (raw: unknown) => Reading<Row>,
  relations: readonly string[] = [],
): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } {
  const rows: Row[] = []
  const findings: Finding[] = []
  for (const raw of raws) {
    const reading = read(raw)
    if (reading.kind === 'row') rows.push(reading.row)
    if (reading.kind === 'finding') {
      findings.push({ recordId: recordId(raw), code: reading.code, relationId: relationIn(raw, relations) })
    }
  }
  return { rows, findings }
}
