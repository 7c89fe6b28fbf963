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
  'invoice.reversed': 'The direct debit of {name} was taken back. Of this invoice {open} is open now.',
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
}
