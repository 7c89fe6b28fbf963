import { z } from 'zod'
import { guid } from './fields.ts'

/** Why a record could not be mapped. We report it instead of guessing. */
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
  /** The account that the record belongs to, if it can be read. */
  readonly relationId: string | null
}

/** The result of mapping a record: a row, nothing because we do not need it, or a finding to report. */
export type Reading<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'finding'; readonly code: FindingCode }

export const skipped = { kind: 'skipped' } as const
export const asRow = <Row>(row: Row): Reading<Row> => ({ kind: 'row', row })
export const finding = (code: FindingCode): Reading<never> => ({ kind: 'finding', code })

const identified = z.object({ ID: z.string() })

/** Returns the id under which a record's findings are stored, or an empty string if it has none. */
export function recordId(raw: unknown): string {
  const read = identified.safeParse(raw)
  return read.success ? read.data.ID.toLowerCase().slice(0, 100) : ''
}

/** Returns the first valid id among these properties, in lower case, or null. */
function relationIn(raw: unknown, properties: readonly string[]): string | null {
  const fields = z.record(z.string(), z.unknown()).safeParse(raw)
  for (const property of fields.success ? properties : []) {
    const id = guid.safeParse(fields.data?.[property])
    if (id.success) return id.data
  }
  return null
}

/**
 * Maps every record on its own, so that an unreadable one does not hold up the rest. `relations` are the
 * properties that can hold the account a record belongs to.
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
