import { bankAccountProperties, readBankAccount } from '../../mapping/bankAccount.ts'
import { noSettings, type Stream, storeWith } from './stream.ts'

/** Has no sync stream, and Exact does not report deleted ones: see sweep.ts. */
export const bankAccounts: Stream = {
  name: 'bankAccounts',
  resource: 'crm/BankAccounts',
  select: bankAccountProperties,
  changesBy: 'time',
  reloads: 'bankAccounts',
  mappedBy: noSettings,
  store: storeWith(readBankAccount, (writers) => writers.bankAccounts),
}
