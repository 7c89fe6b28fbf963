import type { nl } from './nl.ts'

/** The English sentences that employees read aloud. */
export const en: { readonly [Key in keyof typeof nl]: string } = {
  'part.invoice': '{number, select, none {this invoice} other {invoice {number}}}',
  'part.creditNote': '{number, select, none {this credit note} other {credit note {number}}}',
  'due.all':
    '{late, select, yes {It was due on {due}, {days, plural, one {# day} other {# days}} ago.} other {{due, select, today {It is due today.} other {It is due on {due}.}}}}',
  'due.first':
    '{amount} {late, select, yes {was due on {due} ({days, plural, one {# day} other {# days}} ago)} other {is due {due, select, today {today} other {on {due}}}}}',
  'due.next':
    '{amount} {late, select, yes {on {due} ({days, plural, one {# day} other {# days}} ago)} other {{due, select, today {today} other {on {due}}}}}',
  'due.some': '{list}.',
  'part.settled':
    '{came, select, never {{otherwise} was {how, select, writtenOff {written off} other {settled without a payment}}} once {we received {received} on {receivedOn}} other {we received {received}, most recently on {receivedOn}}}{isMixed, select, yes {; {otherwise} was also {how, select, writtenOff {written off} other {settled without a payment}}} other {}}',
  'part.beingChecked': 'One amount is still being checked, so this may change.',

  'invoice.open': '{Name} has {open} outstanding.{dues}',
  'invoice.overdue': '{Name} has {open} outstanding.{dues}',
  'invoice.partlyPaid': 'For {name} of {amount}, {settled}. {open} is still outstanding.{dues}',
  'invoice.partlyPaidOverdue': 'For {name} of {amount}, {settled}. {open} is still outstanding.{dues}',
  'invoice.underWay':
    '{isAll, select, yes {{open} for {name} is being collected by direct debit; you do not need to do anything.} other {{Name} has {open} outstanding. {underWay} of this is being collected by direct debit.{dues}}}',
  'invoice.reversed':
    '{isAll, select, yes {{Name} was paid by direct debit, but the payment} other {For {name}, {reversed} was collected by direct debit, but that payment}} was returned{reversedOn, select, none {} other { on {reversedOn}}}{reason, select, none {} other {: {reason}}}. {isAll, select, yes {{open} is outstanding again} other {{open} is now outstanding in total}}.{dues}',
  'invoice.paid':
    '{Name} of {amount} has been paid{mixed, select, settled {; part of it was settled without a payment} writtenOff {; part of it was written off} other {}}.{receivedOn, select, none {} other { We received the last payment on {receivedOn}.}}',
  'invoice.credited':
    '{Name} of {amount} has been settled with a credit note. You no longer need to pay this invoice.',
  'invoice.writtenOff': '{Name} of {amount} has been written off. Nothing is outstanding on it any more.',
  'invoice.settled': '{Name} of {amount} has been settled. You no longer need to pay this invoice.',
  'invoice.overpaid':
    '{over} too much was paid or settled for {name} of {amount}. You have this amount as a credit.',
  'creditNote.open':
    'You have a credit of {credit} from {name}.{isBeingRefunded, select, yes { It is being refunded or settled now.} other {}}',
  'creditNote.settled': '{Name} of {amount} has been settled or refunded.',

  'receipt.none': 'We have not received a payment yet.',
  'receipt.last':
    'The last payment was {amount}, received on {receivedOn}{count, plural, =0 {. It has not been matched to an invoice yet} =1 {, for {number, select, none {an invoice} other {invoice {number}}}} other {, for # invoices}}.',

  'client.nothingOpen': 'Nothing is outstanding. You do not need to pay anything.',
  'client.settled':
    'What was outstanding has been paid or settled and is being processed. You do not need to pay anything.',
  'client.even':
    '{openCredit} is outstanding and you also have a credit of {openCredit}. You do not need to pay anything.',
  'client.credit':
    '{hasOwed, select, yes {{owed} is outstanding and you have a credit of {openCredit}. That leaves you {credit} in credit.} other {You have a credit of {credit}.}} You do not need to pay anything.',

  'owed.open': '{owed} is outstanding.',
  'owed.overdue': '{isAll, select, yes {All of it is overdue.} other {{overdue} of that is overdue.}}',
  'owed.reversed':
    '{count, plural, one {{number, select, none {A direct debit} other {The direct debit for invoice {number}}} was returned, so {open} is outstanding again.} other {# direct debits were returned, so {open} in total is outstanding again.}}',
  'owed.credit':
    'You also have a credit of {openCredit}. {isLeftToPay, select, yes {That leaves {balance} to pay.} other {That brings the balance to {balance}.}}',
  'owed.collected':
    '{isAll, select, yes {The full amount is being collected by direct debit; you do not need to do anything.} other {{underWay} is being collected by direct debit; you do not need to do anything for that.}}',
  'owed.next':
    '{isAll, select, yes {It is due {due, select, today {today} other {on {due}}}.} other {{amount} is due {due, select, today {today} other {on {due}}}.}}',

  'settled.collected': 'However, {underWay} is still being collected by direct debit.',

  'reason.AC01': 'the account number is incorrect',
  'reason.AC04': 'the account has been closed',
  'reason.AC06': 'the account is blocked',
  'reason.AC13': 'it was a business direct debit and the account is a private one',
  'reason.AG01': 'direct debits are not allowed on this account',
  'reason.AG02': 'the bank could not process the instruction',
  'reason.AM04': 'there was not enough money in the account',
  'reason.AM05': 'the amount had already been collected',
  'reason.BE05': 'the bank does not recognise the organisation that collects',
  'reason.CNOR': 'the bank does not take part in this kind of direct debit',
  'reason.DNOR': 'the bank of the account does not take part in this kind of direct debit',
  'reason.FF01': 'the bank could not read the instruction',
  'reason.FF05': 'the bank could not process this kind of direct debit',
  'reason.MD01': 'the bank found no valid mandate',
  'reason.MD02': 'mandate details are missing or incorrect',
  'reason.MD06': 'the account holder asked for the money back',
  'reason.MD07': 'the account holder has died',
  'reason.MS02': 'the account holder refused the direct debit',
  'reason.MS03': 'the bank gave no reason',
  'reason.RC01': 'the bank of the account is unknown',
  'reason.RR01': 'account details are missing at the bank',
  'reason.RR02': 'the name or address of the account holder is missing',
  'reason.RR03': 'the name or address of the recipient is missing',
  'reason.RR04': 'the bank is not allowed to carry out this direct debit',
  'reason.SL01': 'the account holder has told the bank to block direct debits like this one',
}
