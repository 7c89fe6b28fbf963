import type { ClientSentence } from '../../../src/receivables/index.ts'
import { due, type Example, euro, nothing, number, today } from './example.ts'

const noDirectDebits = { underWay: nothing, reversed: { numbers: [], open: nothing } }
const owed = {
  owed: euro(10_000),
  overdue: nothing,
  openCredit: nothing,
  balance: euro(10_000),
  nextDue: null,
  ...noDirectDebits,
}

/** Sentences about a client as a whole, by what the client has. */
export const clients: readonly Example<ClientSentence>[] = [
  [
    'nothing open',
    { id: 'client.nothingOpen' },
    'Er staat niets open. U hoeft niets te betalen.',
    'Nothing is outstanding. You do not need to pay anything.',
  ],
  [
    'invoices that are covered by payments under their numbers',
    { id: 'client.settled', ...noDirectDebits },
    'Wat open stond, is betaald of verrekend en wordt nog verwerkt. U hoeft niets te betalen.',
    'What was outstanding has been paid or settled and is being processed. You do not need to pay anything.',
  ],
  [
    'as much credit as debt',
    { id: 'client.even', openCredit: euro(3_000), ...noDirectDebits },
    'Er staat € 30,00 open en u hebt ook € 30,00 tegoed. U hoeft niets te betalen.',
    '€30.00 is outstanding and you also have a credit of €30.00. You do not need to pay anything.',
  ],
  [
    'credit',
    { id: 'client.credit', owed: nothing, openCredit: euro(3_000), credit: euro(3_000), ...noDirectDebits },
    'U hebt € 30,00 tegoed. U hoeft niets te betalen.',
    'You have a credit of €30.00. You do not need to pay anything.',
  ],
  [
    'more credit than debt',
    {
      id: 'client.credit',
      owed: euro(1_000),
      openCredit: euro(3_000),
      credit: euro(2_000),
      ...noDirectDebits,
    },
    'Er staat € 10,00 open en u hebt € 30,00 tegoed. Samen hebt u nog € 20,00 tegoed. U hoeft niets te betalen.',
    '€10.00 is outstanding and you have a credit of €30.00. That leaves you €20.00 in credit. You do not need to pay anything.',
  ],
  [
    'as much credit as debt, while the debt is still being collected',
    { id: 'client.even', openCredit: euro(3_000), ...noDirectDebits, underWay: euro(3_000) },
    'Er staat € 30,00 open en u hebt ook € 30,00 tegoed. U hoeft niets te betalen. Wel wordt nog € 30,00 automatisch geïncasseerd.',
    '€30.00 is outstanding and you also have a credit of €30.00. You do not need to pay anything. However, €30.00 is still being collected by direct debit.',
  ],
  [
    'as much credit as debt, after a returned direct debit without a number',
    {
      id: 'client.even',
      openCredit: euro(3_000),
      ...noDirectDebits,
      reversed: { numbers: [null], open: euro(2_000) },
    },
    'Er staat € 30,00 open en u hebt ook € 30,00 tegoed. U hoeft niets te betalen. Een automatische incasso is teruggeboekt: daarvan staat € 20,00 weer open.',
    '€30.00 is outstanding and you also have a credit of €30.00. You do not need to pay anything. A direct debit was returned, so €20.00 is outstanding again.',
  ],
  [
    'a debt without a due date',
    { id: 'client.owes', ...owed },
    'Er staat € 100,00 open.',
    '€100.00 is outstanding.',
  ],
  [
    'a debt that is due on one day',
    { id: 'client.owes', ...owed, nextDue: due('2026-12-10', 10_000) },
    'Er staat € 100,00 open. U kunt betalen tot en met 10 december.',
    '€100.00 is outstanding. It is due on 10 December.',
  ],
  [
    'a debt that is partly due today',
    { id: 'client.owes', ...owed, nextDue: due(today, 2_500) },
    'Er staat € 100,00 open. U kunt € 25,00 vandaag nog betalen.',
    '€100.00 is outstanding. €25.00 is due today.',
  ],
  [
    'a debt that is being collected',
    { id: 'client.owes', ...owed, underWay: euro(10_000) },
    'Er staat € 100,00 open. Het hele bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.',
    '€100.00 is outstanding. The full amount is being collected by direct debit; you do not need to do anything.',
  ],
  [
    'a debt that is partly being collected',
    { id: 'client.owes', ...owed, underWay: euro(4_000), nextDue: due('2026-12-10', 6_000) },
    'Er staat € 100,00 open. € 40,00 wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen. U kunt € 60,00 betalen tot en met 10 december.',
    '€100.00 is outstanding. €40.00 is being collected by direct debit; you do not need to do anything for that. €60.00 is due on 10 December.',
  ],
  [
    'a debt and a credit',
    { id: 'client.owes', ...owed, openCredit: euro(2_500), balance: euro(7_500) },
    'Er staat € 100,00 open. U hebt ook € 25,00 tegoed. Samen blijft € 75,00 over om te betalen.',
    '€100.00 is outstanding. You also have a credit of €25.00. That leaves €75.00 to pay.',
  ],
  [
    'an overdue debt',
    { id: 'client.owesOverdue', ...owed, overdue: euro(10_000) },
    'Er staat € 100,00 open. Dat had u al moeten betalen.',
    '€100.00 is outstanding. All of it is overdue.',
  ],
  [
    'more overdue than the balance, because of a credit',
    {
      id: 'client.owesOverdue',
      ...owed,
      overdue: euro(6_000),
      openCredit: euro(9_000),
      balance: euro(1_000),
      underWay: euro(4_000),
    },
    'Er staat € 100,00 open. Daarvan had u € 60,00 al moeten betalen. U hebt ook € 90,00 tegoed. Samen is het saldo € 10,00. € 40,00 wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen.',
    '€100.00 is outstanding. €60.00 of that is overdue. You also have a credit of €90.00. That brings the balance to €10.00. €40.00 is being collected by direct debit; you do not need to do anything for that.',
  ],
  [
    'a debt that is being collected, and a credit',
    {
      id: 'client.owes',
      ...owed,
      openCredit: euro(2_500),
      balance: euro(7_500),
      underWay: euro(10_000),
    },
    'Er staat € 100,00 open. Het hele bedrag wordt automatisch geïncasseerd; u hoeft niets te doen. U hebt ook € 25,00 tegoed. Samen is het saldo € 75,00.',
    '€100.00 is outstanding. The full amount is being collected by direct debit; you do not need to do anything. You also have a credit of €25.00. That brings the balance to €75.00.',
  ],
  [
    'a direct debit that was returned',
    {
      id: 'client.owesOverdue',
      ...owed,
      overdue: euro(5_000),
      reversed: { numbers: [number], open: euro(5_000) },
    },
    'Er staat € 100,00 open. Daarvan had u € 50,00 al moeten betalen. De automatische incasso van factuur 2026-0412 is teruggeboekt: daarvan staat € 50,00 weer open.',
    '€100.00 is outstanding. €50.00 of that is overdue. The direct debit for invoice 2026-0412 was returned, so €50.00 is outstanding again.',
  ],
  [
    'two direct debits that were returned',
    { id: 'client.owes', ...owed, reversed: { numbers: [number, null], open: euro(8_000) } },
    'Er staat € 100,00 open. 2 automatische incasso’s zijn teruggeboekt: daarvan staat samen € 80,00 weer open.',
    '€100.00 is outstanding. 2 direct debits were returned, so €80.00 in total is outstanding again.',
  ],
]
