import { bankAccountProperties, readBankAccount } from '../../mapping/bankAccount.ts'
import { noSettings, type Stream, storeWith } from './stream.ts'

/** Has no sync stream (exact-online §5); Exact does not tell of removed ones. */
export const bankAccounts: Stream = {
  name: 'bankAccounts',
  resource: 'crm/BankAccounts',
  select: bankAccountProperties,
  changesBy: 'moment',
  reloads: null,
  mappedBy: noSettings,
  store: storeWith(readBankAccount, (writers) => writers.bankAccounts),
}
