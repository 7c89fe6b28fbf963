import { z } from 'zod'
import { guid, moment, optionalDay, optionalGuid, optionalText, yes } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'
import type { MandateRow } from './rows.ts'

export const mandateProperties = [
  'ID',
  'Account',
  'Reference',
  'SignatureDate',
  'CancellationDate',
  'Main',
  'Modified',
] as const

const mandate = z.object({
  ID: guid,
  Account: optionalGuid,
  Reference: optionalText,
  SignatureDate: optionalDay,
  CancellationDate: optionalDay,
  Main: yes,
  Modified: moment,
})

/** Maps a row of `cashflow/DirectDebitMandates` (docs/exact.md#direct-debit). */
export function readMandate(
  raw: unknown,
  { administration }: { readonly administration: number },
): Reading<MandateRow> {
  const read = mandate.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  if (row.Account === null) return skipped
  return asRow({
    id: row.ID,
    administration,
    client_id: row.Account,
    reference: row.Reference ?? '',
    signed_on: row.SignatureDate,
    cancelled_on: row.CancellationDate,
    is_main: row.Main,
    modified_at: row.Modified,
  })
}
