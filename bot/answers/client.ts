import type { ClientCard } from '../../src/desk/answers.ts'
import type { ClientId } from '../../src/values/ids.ts'
import { formatPhone } from '../../src/values/phone.ts'
import { formatPostcode } from '../../src/values/postcode.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { invoiceTable } from './rows.ts'
import { asOfText, checkedText, frame, shortened, type Turn } from './turn.ts'

/** The number of invoices on a card; a button leads to the rest. */
const shownInvoices = 5
const longestValue = 120

/** Renders the relation card with the open invoices. Throws what the desk throws. */
export async function answerClient(turn: Turn, id: ClientId): Promise<Card> {
  const { desk, asker, formats, language, links, texts } = turn
  const [client, open] = await Promise.all([
    desk.openClient(asker, id),
    desk.listInvoices(asker, id, { show: 'open', limit: shownInvoices }),
  ])
  const { counts } = client
  const more = open.counts.open > open.invoices.length
  return renderCard('client', {
    ...frame(turn),
    clientId: client.id,
    name: shortened(client.name, longestValue),
    number: texts('client.number', { number: client.number }),
    status: texts(`client.${client.status}`),
    statusColour: client.status === 'active' ? 'Default' : 'Attention',
    balanceLabel: texts('client.balance'),
    balance: formats.money(client.balance),
    overdueLabel: texts('client.overdue'),
    overdue: formats.money(client.overdue),
    overdueColour: client.overdue.cents > 0 ? 'Attention' : 'Default',
    openCredit:
      client.openCredit.cents === 0
        ? ''
        : texts('client.openCredit', { amount: formats.money(client.openCredit) }),
    sentence: client.sentence[language],
    beingChecked: checkedText(turn, client),
    facts: facts(turn, client),
    invoicesTitle: texts('client.openInvoices', { count: open.counts.open }),
    invoices: invoiceTable(turn, open.invoices, 'client.noOpenInvoices'),
    more: more ? texts('client.moreInvoices', { shown: open.invoices.length, count: open.counts.open }) : '',
    asOf: asOfText(turn, client.asOf),
    showOpenItems: texts('client.showOpenItems', { count: counts.openItems }),
    showInvoices: more
      ? texts('client.showOpenInvoices', { count: open.counts.open })
      : texts('client.showAllInvoices', { count: open.counts.all }),
    invoicesToShow: more ? 'open' : 'all',
    portalUrl: links.client(client.id),
  })
}

type Fact = { readonly label: string; readonly value: string }

function facts(turn: Turn, client: ClientCard): readonly Fact[] {
  const { formats, texts } = turn
  const unknown = texts('client.unknown')
  const fact = (label: Parameters<typeof texts>[0], value: string): Fact => ({
    label: texts(label),
    value: shortened(value, longestValue),
  })
  return [
    fact('client.address', addressLine(client) || unknown),
    fact('client.phone', client.phone ? formatPhone(client.phone) : unknown),
    fact('client.email', client.email ?? unknown),
    ...(client.birthDate ? [fact('client.birthDate', formats.day(client.birthDate))] : []),
    ...client.representatives.slice(0, 3).map((person) => ({
      label: texts('client.representative'),
      value: shortened(representativeLine(turn, person), longestValue),
    })),
    fact('client.directDebit', directDebitWords(turn, client.directDebit)),
    fact('client.bankAccount', client.bankAccount?.masked ?? texts('client.noBankAccount')),
  ]
}

/** Returns street, postcode and city on one line, or '' if all are unknown. */
export function addressLine(address: {
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
}): string {
  const town = [address.postcode ? formatPostcode(address.postcode) : '', address.city ?? '']
    .filter(Boolean)
    .join(' ')
  return [address.street ?? '', town].filter(Boolean).join(', ')
}

function representativeLine(
  { texts }: Turn,
  { name, role, phone }: ClientCard['representatives'][number],
): string {
  const parts = [`${name} (${texts(`role.${role}`)})`, phone ? formatPhone(phone) : '']
  return parts.filter(Boolean).join(', ')
}

function directDebitWords({ formats, texts }: Turn, directDebit: ClientCard['directDebit']): string {
  const { active, mandate, signedOn } = directDebit
  if (!active) return texts('client.directDebitNo')
  if (!mandate) return texts('client.directDebitYes')
  return signedOn
    ? texts('client.directDebitSigned', { mandate, day: formats.day(signedOn) })
    : texts('client.directDebitMandate', { mandate })
}
