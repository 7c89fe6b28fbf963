import type { nl } from './nl.ts'

/** The same in English. */
export const en: { readonly [Key in keyof typeof nl]: string } = {
  'part.invoice': '{number, select, none {this invoice} other {invoice {number}}}',
  'part.creditNote': '{number, select, none {this credit note} other {credit note {number}}}',
  'part.until':
    '{due, select, none {} today {; you can still pay it today} other {; you can pay it until {due}}}',
  'part.late':
    '{isAll, select, yes {It was to be paid by {due}; that is {days, plural, one {# day} other {# days}} ago.} other {Of this {overdue} is overdue: it was to be paid by {due}, {days, plural, one {# day} other {# days}} ago.}}',
  'part.settled':
    '{came, select, never {{otherwise} was {how, select, writtenOff {written off} other {settled}}} once {{received} was received on {receivedOn}} other {{received} was received, the last of it on {receivedOn}}}{isMixed, select, yes {; {otherwise} was {how, select, writtenOff {written off} other {settled}} as well} other {}}',
  'part.owed':
    '{hasCredit, select, yes {{owed} is open and you have a credit of {openCredit}. Together that leaves {balance} to pay.} other {{balance} is open.}}',
  'part.collected':
    '{collected, select, none {} all { This amount is being collected by direct debit; you need not do anything.} other { {underWay} is being collected by direct debit.}}',
  'part.beingChecked': 'One amount is still being checked, so this may change.',

  'invoice.open': 'Of {name} {open} is open{until}.',
  'invoice.overdue': 'Of {name} {open} is open. {late}',
  'invoice.partlyPaid': 'Of {name} of {amount}, {settled}. {open} is still open{until}.',
  'invoice.partlyPaidOverdue': 'Of {name} of {amount}, {settled}. {open} is still open. {late}',
  'invoice.underWay':
    '{isAll, select, yes {Of {name} {open} is being collected by direct debit; you need not do anything.} other {Of {name} {open} is open. Of this {underWay} is being collected by direct debit.}}',
  'invoice.reversed':
    'The direct debit of {name} was taken back{reason, select, none {} other {: {reason}}}. Of this invoice {open} is open now.',
  'invoice.paid':
    '{Name} of {amount} has been paid{mixed, select, settled { and partly settled} writtenOff { and partly written off} other {}}.{receivedOn, select, none {} other { The last payment was received on {receivedOn}.}}',
  'invoice.credited':
    '{Name} of {amount} has been settled with a credit note. You need not pay this invoice any more.',
  'invoice.writtenOff': '{Name} of {amount} has been written off. Nothing of it is open any more.',
  'invoice.settled': '{Name} of {amount} has been settled. You need not pay this invoice any more.',
  'invoice.overpaid':
    'For {name} of {amount}, {over} too much was paid or settled. You have that as a credit.',
  'creditNote.open': 'By {name} you have a credit of {credit}.',
  'creditNote.settled': '{Name} of {amount} has been settled or paid back.',

  'client.nothingOpen': 'Nothing is open. You need not pay anything.',
  'client.even':
    '{openCredit} is open and you have a credit of {openCredit} as well. You need not pay anything.',
  'client.credit': 'All in all you have a credit of {credit}. You need not pay anything.',
  'client.owes': '{allOwed}{collected}',
  'client.owesOverdue': '{allOwed} Of the invoices {overdue} is overdue.{collected}',

  'reason.AC01': 'the account number is wrong',
  'reason.AC04': 'the account has been closed',
  'reason.AC06': 'the account is blocked',
  'reason.AC13': 'it was a direct debit for firms and the account is a private one',
  'reason.AG01': 'direct debits are not allowed on this account',
  'reason.AG02': 'the bank could not process the order',
  'reason.AM04': 'there was not enough money in the account',
  'reason.AM05': 'the amount had been collected before',
  'reason.BE05': 'the bank does not know who collects',
  'reason.CNOR': 'the bank takes no part in this direct debit',
  'reason.DNOR': 'the bank of the account takes no part in this direct debit',
  'reason.FF01': 'the bank could not read the order',
  'reason.FF05': 'the bank could not process this kind of direct debit',
  'reason.MD01': 'the bank found no valid mandate',
  'reason.MD02': 'details of the mandate are missing or wrong',
  'reason.MD06': 'the account holder had the amount paid back',
  'reason.MD07': 'the account holder has died',
  'reason.MS02': 'the account holder refused the direct debit',
  'reason.MS03': 'the bank gives no reason',
  'reason.RC01': 'the bank of the account is not known',
  'reason.RR01': 'details of the account are missing at the bank',
  'reason.RR02': 'the name or address of the account holder is missing',
  'reason.RR03': 'the name or address of the recipient is missing',
  'reason.RR04': 'the bank may not carry out this direct debit',
  'reason.SL01': 'the account holder has the bank hold back such direct debits',
}
