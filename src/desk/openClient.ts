import { holds } from '../access/index.ts'
import type { ClientRecord } from '../clients/client.ts'
import { readClient } from '../clients/index.ts'
import { type AdministrationMapping, type Change, homeCurrencyOf } from '../exact/index.ts'
import { rememberClient } from '../portal/index.ts'
import { clientSentence, readBalance, receiptSentence } from '../receivables/index.ts'
import { amsterdamDay, type Day } from '../values/day.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { rights } from './rights.ts'
import { speakOfClient, speakOfReceipt } from './speak.ts'
import { waitForChanges } from './waitForChanges.ts'

/**
 * Returns the relation card. A screen gets the stored figures at once and updates them with `refreshMoney`. `asOf` is
 * the time at which the money was read from Exact.
 */
export function createOpenClient(dependencies: Dependencies): Desk['openClient'] {
  const { database, exact, gate, now } = dependencies
  const { changes: changesRight } = rights.openClient.fields
  return (asker, id) =>
    gate.show(asker, 'openClient', { relationId: id }, async () => {
      await waitForChanges(dependencies, asker, id)
      const client = await readClient(database, id)
      if (!client) return null
      const today = amsterdamDay(now())
      const [balance, { asOf, beingChecked }, changes, administration, names] = await Promise.all([
        readBalance(database, id, today, homeCurrencyOf),
        exact.freshnessOf(id, client.administration),
        holds(asker.employee, changesRight.only) ? exact.openChanges(id) : [],
        exact.administration(client.administration),
        exact.namesIfSeveral(),
        rememberClient(database, { employeeId: asker.employee.id, id, now: now() }),
      ])
      return {
        answer: clientCard({
          client,
          administration,
          isOneOfSeveral: names.size > 0,
          balance,
          today,
          changes,
          asOf: asOf ?? client.seenAt,
          beingChecked,
        }),
      }
    })
}

type CardParts = {
  readonly client: ClientRecord
  readonly administration: { readonly name: string; readonly mapping: AdministrationMapping }
  readonly isOneOfSeveral: boolean
  readonly balance: Awaited<ReturnType<typeof readBalance>>
  readonly today: Day
  readonly changes: readonly Change[]
  readonly asOf: Date
  readonly beingChecked: boolean
}

function clientCard(parts: CardParts): answers.ClientCard {
  const { client, administration, balance, changes, beingChecked } = parts
  const { lastReceipt } = balance
  const { id, number, name, birthDate, status, since, ended, street, postcode, city, country } = client
  return {
    id,
    number,
    name,
    administration: {
      id: client.administration,
      name: administration.name,
      ...(parts.isOneOfSeveral ? { isOneOfSeveral: true } : {}),
    },
    birthDate,
    status,
    since,
    ended,
    street,
    postcode,
    city,
    country,
    phone: client.phone,
    email: client.email,
    addresses: [...client.addresses],
    phones: [...client.phones],
    emails: [...client.emails],
    representatives: client.representatives.map((each) => ({ ...each })),
    person: personOf(client),
    directDebit: directDebitOf(client, administration.mapping),
    bankAccount: client.bankAccount,
    balance: balance.balance,
    owed: balance.owed,
    overdue: balance.overdue,
    isLate: balance.isLate,
    openCredit: balance.openCredit,
    ageing: balance.ageing,
    sentence: speakOfClient(clientSentence(balance), { beingChecked, today: parts.today }),
    lastReceipt: lastReceipt && { ...lastReceipt, invoices: [...lastReceipt.invoices] },
    receiptSentence: speakOfReceipt(receiptSentence(lastReceipt), parts.today),
    months: balance.months && [...balance.months],
    beingChecked,
    changes: changes.map((change) => ({ changeId: change.id, status: change.state, keys: [...change.keys] })),
    counts: {
      openItems: balance.openItems,
      openInvoices: balance.openInvoices,
      allInvoices: balance.allInvoices,
    },
    asOf: parts.asOf.toISOString(),
  }
}

/** Leaves out the details that the card shows as the client's own. */
function personOf({ person, phones, emails }: ClientRecord): answers.ClientCard['person'] {
  return (
    person && {
      mobile: person.mobile,
      contactPhone: phones.some(({ kind }) => kind === 'phone') ? person.phone : null,
      contactEmail: emails.some(({ kind }) => kind === 'other') ? person.email : null,
    }
  )
}

/** The administration's mapping decides whether a payment condition, a mandate or either makes direct debit active. */
function directDebitOf(
  { directDebit: { byCondition, mandate } }: ClientRecord,
  mapping: AdministrationMapping,
): answers.ClientCard['directDebit'] {
  const byMandate = mandate !== null
  const active = {
    condition: byCondition,
    mandate: byMandate,
    either: byCondition || byMandate,
  }[mapping.directDebit]
  return { active, mandate: mandate?.reference ?? null, signedOn: mandate?.signedOn ?? null }
}
