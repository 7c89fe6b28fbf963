import { z } from 'zod'
import { parseIban } from '../../values/iban.ts'
import { guid, moment, optionalGuid, optionalText, yes } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'
import type { BankAccountRow } from './rows.ts'

export const bankAccountProperties = [
  'ID',
  'Account',
  'BankAccount',
  'BankAccountHolderName',
  'Main',
  'Blocked',
  'Modified',
] as const

const bankAccount = z.object({
  ID: guid,
  Account: optionalGuid,
  BankAccount: optionalText,
  BankAccountHolderName: optionalText,
  Main: yes,
  Blocked: yes,
  Modified: moment,
})

/** Maps a row of `crm/BankAccounts`. The IBAN is in `BankAccount`, not in `IBAN` (docs/exact.md#direct-debit). */
export function readBankAccount(
  raw: unknown,
  { administration }: { readonly administration: number },
): Reading<BankAccountRow> {
  const read = bankAccount.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  if (row.Account === null || row.BankAccount === null) return skipped
  const iban = parseIban(row.BankAccount)
  if (!iban) return finding('not-an-iban')
  return asRow({
    id: row.ID,
    administration,
    client_id: row.Account,
    iban,
    holder: row.BankAccountHolderName,
    is_main: row.Main && !row.Blocked,
    modified_at: row.Modified,
  })
}
