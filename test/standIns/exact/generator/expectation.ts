import type { ExpectedClient, ExpectedCreditor, ExpectedInvoice, ExpectedOpenItem } from '../standIn.ts'
import { type DayNumber, dayText } from './days.ts'
import { kindOf } from './kinds.ts'
import { periodOf } from './lines.ts'
import type { Relation } from './relation.ts'
import type { Document, Event, Line, LooseEvent, Story } from './story.ts'

/**
 * One instalment with everything that happened to it. The expectations are computed from the story itself, without
 * the terms in which Exact keeps it.
 */
type Part = {
  readonly due: DayNumber | null
  readonly amount: number
  readonly receipts: { on: DayNumber; cents: number }[]
  /** When it was last selected for direct debit. */
  selectedOn: DayNumber | null
  /** The amount reversed since it was last settled. */
  reversed: number
  readonly allocations: { kind: 'credit' | 'writeOff'; on: DayNumber; cents: number }[]
  collection: 'none' | 'underWay'
}
type Account = { readonly document: Document; readonly parts: readonly Part[]; reversedLast: boolean }

const openOf = (part: Part): number =>
  [...part.receipts, ...part.allocations].reduce((left, { cents }) => left - cents, part.amount)

function accountsOf(story: Story, side: Document['side']): readonly Account[] {
  const accounts = new Map<Document, Account>()
  for (const event of story.events) {
    if (event.type === 'prepaid' || event.type === 'corrected' || event.type === 'drafted') continue
    if (event.document.side !== side) continue
    if (event.type === 'invoiced') accounts.set(event.document, opened(event.document))
    else apply(event, accounts)
  }
  return [...accounts.values()]
}

function opened(document: Document): Account {
  const parts = document.instalments.map((instalment): Part => {
    return { ...instalment, receipts: [], allocations: [], selectedOn: null, reversed: 0, collection: 'none' }
  })
  return { document, parts, reversedLast: false }
}

type OnDocument = Exclude<Event, LooseEvent | { readonly type: 'drafted' | 'invoiced' }>

function apply(event: OnDocument, accounts: ReadonlyMap<Document, Account>): void {
  const account = accounts.get(event.document)
  const part = account?.parts[event.instalment]
  if (!account || !part) throw new RangeError('an event on a document that was not booked')
  account.reversedLast = event.type === 'reversed'
  if (event.type === 'selected') part.selectedOn = event.on
  if (event.type === 'received' || event.type === 'writtenOff' || event.type === 'credited') part.reversed = 0
  switch (event.type) {
    case 'received':
      part.receipts.push({ on: event.on, cents: event.cents })
      if (openOf(part) === 0) part.collection = 'none'
      return
    case 'selected':
    case 'processed':
      part.collection = 'underWay'
      return
    case 'reversed':
      part.reversed = part.receipts.pop()?.cents ?? 0
      return
    case 'writtenOff':
      part.allocations.push({ kind: 'writeOff', on: event.on, cents: event.cents })
      return
    case 'credited': {
      part.allocations.push({ kind: 'credit', on: event.on, cents: event.cents })
      const [credit] = accounts.get(event.creditNote)?.parts ?? []
      credit?.allocations.push({ kind: 'credit', on: event.on, cents: -event.cents })
    }
  }
}

function statusOf(account: Account, open: number): ExpectedInvoice['status'] {
  const { document, parts } = account
  if (document.kind === 'creditNote') return 'creditNote'
  if (open > 0 && account.reversedLast) return 'reversed'
  if (parts.some((part) => part.collection === 'underWay')) return 'underWay'
  if (open === 0) {
    if (parts.some((part) => part.receipts.length > 0)) return 'paid'
    const isCredit = parts.every((part) => part.allocations.every(({ kind }) => kind === 'credit'))
    return isCredit ? 'credited' : 'writtenOff'
  }
  return open < document.amount ? 'partlyPaid' : 'open'
}

const decimal = (value: number, unit: number): string => String(value / unit)

/** Exact keeps no unit price with a booking. */
function expectedLine({ date, origin }: Document, line: Line): ExpectedInvoice['lines'][number] {
  const period = periodOf(date, line)
  return {
    description: line.description,
    period: period && { from: dayText(period.from), to: dayText(period.to) },
    quantity: decimal(line.quantity, 1_000),
    unitPrice: origin === 'module' ? decimal(line.price, 100) : null,
    vatRate: line.vatRate,
    amount: line.amount,
    vat: line.vat,
  }
}

const dayOrNull = (day: DayNumber | null | undefined): string | null => (day == null ? null : dayText(day))

/** Returns the earliest due date of the open parts, or the latest of all if everything is settled. */
function dueDateOf(parts: readonly Part[]): DayNumber | null {
  const days = (chosen: readonly Part[]) =>
    chosen.flatMap((part) => part.due ?? []).toSorted((one, other) => one - other)
  return days(parts.filter((part) => openOf(part) !== 0))[0] ?? days(parts).at(-1) ?? null
}

function expectedInvoice(account: Account): ExpectedInvoice {
  const { document, parts } = account
  const open = parts.reduce((sum, part) => sum + openOf(part), 0)
  const receipts = parts.flatMap((part) => part.receipts).toSorted((one, other) => one.on - other.on)
  return {
    number: String(document.number),
    date: dayText(document.date),
    dueDate: dayOrNull(dueDateOf(parts)),
    reference: document.reference,
    amount: document.amount,
    paid: document.amount - open,
    open,
    lastReceiptDate: dayOrNull(receipts.at(-1)?.on),
    status: statusOf(account, open),
    lines: document.lines.map((line) => expectedLine(document, line)),
    receipts: receipts.map((receipt) => ({ date: dayText(receipt.on), amount: receipt.cents })),
    allocations: parts
      .flatMap((part) => part.allocations)
      .toSorted((one, other) => one.on - other.on)
      .map(({ kind, on, cents }) => ({ kind, date: dayText(on), amount: cents })),
    directDebits: parts.flatMap(directDebitsOf).toSorted((one, other) => {
      return text(one.presentedOn ?? one.outcomeOn, other.presentedOn ?? other.outcomeOn)
    }),
    hasPdf: document.hasPdf,
  }
}

function directDebitsOf(part: Part): ExpectedInvoice['directDebits'] {
  const presentedOn = dayOrNull(part.selectedOn)
  const paid = part.receipts.map(({ on, cents }) => {
    return { presentedOn, outcome: 'paid', outcomeOn: dayText(on), amount: cents } as const
  })
  const open = { presentedOn, outcomeOn: null }
  return [
    ...(presentedOn === null ? [] : paid),
    ...(part.collection === 'underWay'
      ? [{ ...open, outcome: 'underWay', amount: openOf(part) } as const]
      : []),
    ...(part.reversed === 0 ? [] : [{ ...open, outcome: 'reversed', amount: part.reversed } as const]),
  ]
}

function openItemsOf(account: Account): readonly ExpectedOpenItem[] {
  const { document } = account
  return account.parts
    .filter((part) => openOf(part) !== 0)
    .map((part) => ({
      kind: document.kind === 'creditNote' ? 'creditNote' : 'invoice',
      invoiceNumber: String(document.number),
      date: dayText(document.date),
      dueDate: dayOrNull(part.due),
      reference: document.reference,
      amount: part.amount,
      open: openOf(part),
      collection: part.collection,
      isReversed: part.reversed !== 0 && openOf(part) > 0,
    }))
}

function looseItem(event: LooseEvent): ExpectedOpenItem {
  const cents = event.type === 'prepaid' ? -event.cents : event.cents
  return {
    kind: event.type === 'prepaid' ? 'receipt' : 'manualEntry',
    invoiceNumber: null,
    date: dayText(event.on),
    dueDate: dayOrNull(event.due),
    reference: null,
    amount: cents,
    open: cents,
    collection: 'none',
    isReversed: false,
  }
}

const text = (one: string | null, other: string | null): number =>
  (one ?? '~').localeCompare(other ?? '~', 'en')

function newestFirst(one: ExpectedOpenItem, other: ExpectedOpenItem): number {
  return (
    text(other.date, one.date) ||
    text(other.invoiceNumber, one.invoiceNumber) ||
    text(one.dueDate, other.dueDate)
  )
}

/** Computes what the portal must show of a client. `today` decides what is overdue. */
export function expectedClient(
  relation: Relation,
  story: Story,
  ids: { readonly account: string; readonly administration: number; readonly today: DayNumber },
): ExpectedClient {
  const accounts = accountsOf(story, 'sales')
  const loose = story.events.filter((event) => event.type === 'prepaid' || event.type === 'corrected')
  const openItems = [...accounts.flatMap(openItemsOf), ...loose.map(looseItem)].toSorted(newestFirst)
  const today = dayText(ids.today)
  const late = openItems.filter(
    (item) => item.open > 0 && item.kind !== 'receipt' && item.dueDate !== null && item.dueDate < today,
  )
  const mandate = relation.mandates.find((each) => each.cancelled === null)?.reference ?? null
  return {
    id: ids.account,
    administration: ids.administration,
    number: relation.number,
    name: relation.name,
    kind: kindOf(relation.index),
    street: relation.street,
    postcode: relation.postcode,
    city: relation.city,
    phone: relation.phone,
    mobile: relation.mobile,
    email: relation.email,
    birthDate: dayOrNull(relation.birthDate),
    representative: relation.representative && {
      name: relation.representative.name,
      role: relation.representative.title,
      phone: relation.representative.phone,
      email: relation.representative.email,
    },
    directDebit: { active: relation.paysByDirectDebit, mandate },
    iban: relation.bankAccounts[0]?.iban ?? null,
    balance: openItems.reduce((sum, item) => sum + item.open, 0),
    overdue: late.reduce((sum, item) => sum + item.open, 0),
    openItems,
    invoices: accounts
      .map(expectedInvoice)
      .toSorted((one, other) => text(other.date, one.date) || Number(other.number) - Number(one.number)),
  }
}

/** Computes what the portal must show of a creditor. What the institution owes is positive. */
export function expectedCreditor(relation: Relation, story: Story, account: string): ExpectedCreditor {
  const open = accountsOf(story, 'purchase').flatMap((each) => each.parts.map(openOf))
  return {
    id: account,
    number: relation.number,
    name: relation.name,
    city: relation.city,
    balance: open.reduce((sum, cents) => sum + cents, 0),
  }
}
