import type { ClientCard, Invoices } from '../../src/desk/answers.ts'
import type { ClientId } from '../../src/values/ids.ts'
import { formatPhone } from '../../src/values/phone.ts'
import { formatPostcode } from '../../src/values/postcode.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, type Colour, renderCard } from '../cards/render.ts'
import type { Question } from '../intent/intent.ts'
import type { TextKey } from '../texts/texts.ts'
import { backToList } from './backToList.ts'
import { invoiceTable } from './rows.ts'
import { asOfText, carried, checkedText, shortened, type Turn } from './turn.ts'

/** The number of invoices on the card. A button leads to the rest. */
const shownInvoices = 5
/** The number of open invoices to choose them from. */
const readInvoices = 100
const longestValue = 120
const shownRepresentatives = 3

/**
 * Renders the relation card with the open invoices that are longest overdue. The answer to the question comes first.
 * Throws what the desk throws.
 */
export async function answerClient(turn: Turn, id: ClientId, question: Question = 'find'): Promise<Card> {
  const { desk, asker, language, links, texts } = turn
  const [client, open] = await Promise.all([
    desk.openClient(asker, id),
    desk.listInvoices(asker, id, { show: 'open', limit: readInvoices }),
  ])
  const { counts } = client
  const shown = mostOverdueFirst(open.invoices).slice(0, shownInvoices)
  const more = open.counts.open > shown.length
  const again = { clientId: client.id, ...carried(turn) }
  turn.shows(
    { verb: 'openClient', clientId: id, question },
    shown.map((invoice) => ({ invoiceId: invoice.id })),
  )
  const lead = leadText(turn, client, question)
  return renderCard('client', {
    language,
    spoken: [client.name, lead || client.sentence[language]],
    lead,
    name: shortened(client.name, longestValue),
    number: numberLine(turn, client),
    status: texts(`client.${client.status}`),
    statusColour: client.status === 'active' ? 'Default' : 'Attention',
    sums: sums(turn, client),
    sentence: client.sentence[language] === lead ? '' : client.sentence[language],
    beingChecked: checkedText(turn, client),
    facts: facts(turn, client),
    invoicesTitle: texts('client.openInvoices', { count: open.counts.open }),
    invoices: invoiceTable(turn, shown, 'client.noOpenInvoices'),
    more: more ? texts('client.moreInvoices', { shown: shown.length, count: open.counts.open }) : '',
    asOf: asOfText(turn, client.asOf),
    actions: [
      ...backToList(turn),
      askButton(texts('client.showOpenItems', { count: counts.openItems }), 'openItems', again),
      more
        ? askButton(texts('client.showOpenInvoices', { count: open.counts.open }), 'invoices', {
            ...again,
            show: 'open',
          })
        : askButton(texts('client.showAllInvoices', { count: open.counts.all }), 'invoices', {
            ...again,
            show: 'all',
          }),
      askButton(texts('answer.refresh'), 'openClient', { ...again, question }),
      linkButton(texts('answer.openPortal'), links.client(client.id)),
    ],
  })
}

/** Returns the sentence that answers the question, or '' if the whole card is the answer. */
function leadText(turn: Turn, client: ClientCard, question: Question): string {
  const { language, texts } = turn
  switch (question) {
    case 'lastReceipt':
      return client.receiptSentence[language]
    case 'balance':
      return client.sentence[language]
    case 'directDebit':
      return texts(client.directDebit.active ? 'lead.directDebit' : 'lead.noDirectDebit')
    case 'representative': {
      const people = client.representatives.slice(0, shownRepresentatives)
      return people.length === 0
        ? texts('lead.noRepresentative')
        : people.map((person) => representativeLine(turn, person)).join('; ')
    }
    default:
      return ''
  }
}

type Sum = {
  readonly label: string
  readonly value: string
  readonly size: 'Default' | 'Large'
  readonly colour: Colour
}

/** Returns the balance, as a sum if there is credit. Red only if the client has to pay something that is overdue. */
function sums({ formats, texts }: Turn, client: ClientCard): readonly Sum[] {
  const { balance, isLate, openCredit, overdue, owed } = client
  const sum = (label: TextKey, money: typeof balance, more: Partial<Sum> = {}): Sum => ({
    label: texts(label),
    value: formats.money(money),
    size: 'Default',
    colour: 'Default',
    ...more,
  })
  const late = sum('client.overdue', overdue, { colour: isLate ? 'Attention' : 'Default' })
  const total = sum('client.balance', balance, { size: 'Large' })
  if (openCredit.cents === 0) return [total, late]
  const credit = { ...openCredit, cents: -openCredit.cents }
  return [sum('client.owed', owed), late, sum('client.openCredit', credit), total]
}

type Invoice = Invoices['invoices'][number]

/** Sorts the invoices that are longest overdue first, and the rest newest first. */
function mostOverdueFirst(invoices: readonly Invoice[]): readonly Invoice[] {
  return invoices.toSorted((one, other) => other.daysOverdue - one.daysOverdue)
}

type Fact = { readonly label: string; readonly value: string }

function facts(turn: Turn, client: ClientCard): readonly Fact[] {
  const { formats, texts } = turn
  const unknown = texts('client.unknown')
  const fact = (label: TextKey, value: string): Fact => ({
    label: texts(label),
    value: shortened(value, longestValue),
  })
  return [
    fact('client.lastReceipt', lastReceiptLine(turn, client)),
    fact('client.address', addressLine(client) || unknown),
    fact('client.phone', client.phone ? formatPhone(client.phone) : unknown),
    fact('client.email', client.email ?? unknown),
    ...(client.birthDate ? [fact('client.birthDate', formats.day(client.birthDate))] : []),
    ...client.representatives.slice(0, shownRepresentatives).map((person) => ({
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

function lastReceiptLine({ formats, texts }: Turn, { lastReceipt }: ClientCard): string {
  if (!lastReceipt) return texts('invoice.noReceipt')
  return `${formats.money(lastReceipt.amount)} · ${formats.day(lastReceipt.date)}`
}

function representativeLine(
  { texts }: Turn,
  { name, role, phone }: ClientCard['representatives'][number],
): string {
  const parts = [`${name} (${texts(`role.${role}`)})`, phone ?? '']
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

/** Names the administration if there are several. */
function numberLine({ texts }: Turn, { number, administration }: ClientCard): string {
  const line = texts('client.number', { number })
  return administration.isOneOfSeveral ? `${line} · ${shortened(administration.name, 60)}` : line
}
