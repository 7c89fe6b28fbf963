import type { ExpectedClient, ExpectedInvoice, ExpectedOpenItem } from '../standIns/exact/standIn.ts'
import { daysFrom, euros } from './dutch.ts'

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** Formats a day as `3 november`, with the year unless it is this year. */
function spokenDay(day: string, today: string): string {
  const [year, month, date] = day.split('-')
  const text = `${Number(date)} ${months[Number(month) - 1]}`
  return year === today.slice(0, 4) ? text : `${text} ${year}`
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const isDebt = ({ kind, open }: ExpectedOpenItem) => open > 0 && kind !== 'receipt'
const isLate = (today: string) => (item: ExpectedOpenItem) =>
  isDebt(item) && item.dueDate !== null && item.dueDate < today

/** Returns for how many days an open item is overdue; 0 if it is not. */
export const daysLate = (item: ExpectedOpenItem, today: string): number =>
  isLate(today)(item) && item.dueDate ? daysFrom(item.dueDate, today) : 0

/** Returns the status of an open item that is not credit. */
export function itemStatus({ amount, collection, isReversed, open }: ExpectedOpenItem) {
  if (isReversed) return 'reversed'
  if (collection === 'underWay') return 'underWay'
  return open < amount ? 'partlyPaid' : 'open'
}

const opens = (items: readonly ExpectedOpenItem[]) => sum(items.map(({ open }) => open))

/** Returns how much of an invoice is overdue and for how many days, calculated from its open items. */
export function lateness({ openItems }: ExpectedClient, number: string, today: string) {
  const late = openItems.filter(({ invoiceNumber }) => invoiceNumber === number).filter(isLate(today))
  const [first] = late.flatMap(({ dueDate }) => dueDate ?? []).toSorted()
  return { overdue: opens(late), daysOverdue: first ? daysFrom(first, today) : 0, first: first ?? null }
}

/** Returns the outstanding amounts by age, calculated from the open items. */
export function expectedAgeing({ openItems }: ExpectedClient, today: string) {
  const debts = openItems.filter(isDebt)
  const between = (from: number, to: number) =>
    opens(
      debts.filter(({ dueDate }) => {
        const days = dueDate === null ? 0 : Math.max(0, daysFrom(dueDate, today))
        return days >= from && days <= to
      }),
    )
  return {
    notDue: between(0, 0),
    days1To30: between(1, 30),
    days31To60: between(31, 60),
    days61To90: between(61, 90),
    over90: between(91, 100_000),
    beside: opens(openItems.filter((item) => !isDebt(item))),
  }
}

/** Returns how much is being collected by direct debit. */
export const amountUnderWay = ({ openItems }: ExpectedClient): number =>
  opens(openItems.filter((item) => isDebt(item) && item.collection === 'underWay'))

type Due = { readonly day: string; readonly amount: number }

/** Returns what is to be paid by each day, first day first. What is being collected is left out. */
function duesIn(items: readonly ExpectedOpenItem[]): readonly Due[] {
  const toPay = items.filter((item) => isDebt(item) && item.collection === 'none' && item.dueDate !== null)
  return [...Map.groupBy(toPay, ({ dueDate }) => dueDate ?? '')]
    .map(([day, due]) => ({ day, amount: opens(due) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

/** Returns when to pay what, after a space: ` U kunt betalen tot en met 10 december.` */
function duesText(items: readonly ExpectedOpenItem[], open: number, today: string): string {
  const dues = duesIn(items)
  return [dues.filter(({ day }) => day < today), dues.filter(({ day }) => day >= today)]
    .map((group) => dueGroupText(group, open, today))
    .join('')
}

function dueGroupText(group: readonly Due[], open: number, today: string): string {
  const [first] = group
  if (!first) return ''
  const isLate = first.day < today
  const ago = (day: string) =>
    `${daysFrom(day, today)} ${daysFrom(day, today) === 1 ? 'dag' : 'dagen'} geleden`
  const until = (day: string) => `tot en met ${day === today ? 'vandaag' : spokenDay(day, today)}`
  if (first.amount === open) {
    if (isLate) return ` U kon betalen ${until(first.day)}. Dat is ${ago(first.day)}.`
    return first.day === today ? ' U kunt vandaag nog betalen.' : ` U kunt betalen ${until(first.day)}.`
  }
  const parts = group.map(({ day, amount }, place) =>
    [
      euros(amount),
      ...(place === 0 ? ['betalen'] : []),
      until(day),
      ...(isLate ? [`(${ago(day)})`] : []),
    ].join(' '),
  )
  const all = [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' en ')
  return ` U ${isLate ? 'kon' : 'kunt'} ${all}.`
}

/** Returns the Dutch sentence about a client. Written independently of the product, from the generated ledger. */
export function clientSentence(client: ExpectedClient, today: string): string {
  const { balance, openItems } = client
  if (openItems.length === 0) return 'Er staat niets open. U hoeft niets te betalen.'
  const credit = -opens(openItems.filter(({ open }) => open < 0))
  const owed = balance + credit
  if (balance < 0) {
    const told =
      owed > 0
        ? `Er staat ${euros(owed)} open en u hebt ${euros(credit)} tegoed. Samen hebt u nog ${euros(-balance)} tegoed.`
        : `U hebt ${euros(-balance)} tegoed.`
    return `${told} U hoeft niets te betalen.`
  }
  if (balance === 0)
    return `Er staat ${euros(owed)} open en u hebt ook ${euros(credit)} tegoed. U hoeft niets te betalen.`
  return [`Er staat ${euros(owed)} open.`, ...owedParts(client, { owed, credit }, today)].join(' ')
}

function owedParts(
  client: ExpectedClient,
  { owed, credit }: { readonly owed: number; readonly credit: number },
  today: string,
): readonly string[] {
  const { balance, openItems, invoices } = client
  const overdue = opens(openItems.filter(isLate(today)).filter(({ collection }) => collection === 'none'))
  const underWay = amountUnderWay(client)
  const late =
    overdue === owed ? 'Dat had u al moeten betalen.' : `Daarvan had u ${euros(overdue)} al moeten betalen.`
  const reversed = invoices.filter(({ status }) => status === 'reversed')
  const again = euros(sum(reversed.map(({ open }) => open)))
  const collected =
    underWay === owed
      ? 'Het hele bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.'
      : `${euros(underWay)} wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen.`
  const next = duesIn(openItems).find(({ day }) => day >= today)
  const amount = next && next.amount < owed ? ` ${euros(next.amount)}` : ''
  return [
    ...(overdue > 0 ? [late] : []),
    ...(reversed.length === 1
      ? [
          `De automatische incasso van factuur ${reversed[0]?.number} is teruggeboekt: daarvan staat ${again} weer open.`,
        ]
      : []),
    ...(reversed.length > 1
      ? [
          `${reversed.length} automatische incasso’s zijn teruggeboekt: daarvan staat samen ${again} weer open.`,
        ]
      : []),
    ...(credit > 0
      ? [`U hebt ook ${euros(credit)} tegoed. Samen blijft ${euros(balance)} over om te betalen.`]
      : []),
    ...(underWay > 0 ? [collected] : []),
    ...(next && credit === 0
      ? [
          next.day === today
            ? `U kunt${amount} vandaag nog betalen.`
            : `U kunt${amount} betalen tot en met ${spokenDay(next.day, today)}.`,
        ]
      : []),
  ]
}

/** Returns the Dutch sentence about the last receipt. Written independently of the product. */
export function receiptSentence(client: ExpectedClient, today: string): string {
  const receipt = lastReceipt(client)
  if (receipt === null) return 'Er is nog geen betaling ontvangen.'
  const { amount, date, numbers } = receipt
  const received = `De laatste betaling is ${euros(amount)}, ontvangen op ${spokenDay(date, today)}`
  if (numbers.length === 0) return `${received}. Deze betaling is nog niet met een factuur verrekend.`
  return numbers.length === 1
    ? `${received}, voor factuur ${numbers[0]}.`
    : `${received}, voor ${numbers.length} facturen.`
}

/** Returns everything received on the last day that money came in, and the numbers of the invoices it paid. */
export function lastReceipt({ invoices, openItems }: ExpectedClient) {
  const matched = invoices.flatMap(({ number, receipts }) => receipts.map((each) => ({ ...each, number })))
  const loose = openItems
    .filter(({ kind }) => kind === 'receipt')
    .map(({ date, amount }) => ({ date, amount: -amount, number: null }))
  const all = [...matched, ...loose].filter(({ amount }) => amount > 0)
  const last = all
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (last === undefined) return null
  const parts = all.filter(({ date }) => date === last)
  const numbers = [...new Set(parts.flatMap(({ number }) => number ?? []))]
  return { date: last, amount: sum(parts.map(({ amount }) => amount)), numbers }
}

/** Returns the Dutch sentence about an invoice. Written independently of the product, from the generated ledger. */
export function invoiceSentence(client: ExpectedClient, invoice: ExpectedInvoice, today: string): string {
  const { number, amount, open, lastReceiptDate, receipts, allocations, paid } = invoice
  const name = `factuur ${number}`
  const items = client.openItems.filter(({ invoiceNumber }) => invoiceNumber === number)
  const due = duesText(items, open, today)
  const received = sum(receipts.map((receipt) => receipt.amount))
  const how = allocations.every(({ kind }) => kind === 'writeOff') ? 'afgeboekt' : 'verrekend'
  switch (invoice.status) {
    case 'creditNote':
      return open < 0
        ? `Volgens creditnota ${number} hebt u nog ${euros(-open)} tegoed.`
        : `Creditnota ${number} van ${euros(-amount)} is verrekend of terugbetaald.`
    case 'reversed': {
      const back = invoice.directDebits.findLast(({ outcome }) => outcome === 'reversed')?.outcomeOn
      const on = back ? `op ${spokenDay(back, today)} ` : ''
      return `Factuur ${number} was betaald met een automatische incasso, maar die is ${on}teruggeboekt. Er staat nu weer ${euros(open)} open.${due}`
    }
    case 'underWay': {
      const underWay = opens(items.filter(({ collection }) => collection === 'underWay'))
      return underWay === open
        ? `Van ${name} wordt ${euros(open)} automatisch geïncasseerd; u hoeft niets te doen.`
        : `Van ${name} staat ${euros(open)} open. Daarvan wordt ${euros(underWay)} automatisch geïncasseerd.${due}`
    }
    case 'credited':
      return `Factuur ${number} van ${euros(amount)} is verrekend met een creditnota. U hoeft deze factuur niet meer te betalen.`
    case 'writtenOff':
      return `Factuur ${number} van ${euros(amount)} is afgeboekt. Er staat niets meer van open.`
    case 'paid': {
      const settled = paid > received ? `betaald en voor een deel ${how}` : 'betaald'
      const last = lastReceiptDate
        ? ` De laatste betaling is op ${spokenDay(lastReceiptDate, today)} ontvangen.`
        : ''
      return `Factuur ${number} van ${euros(amount)} is ${settled}.${last}`
    }
    case 'open':
      return `Van ${name} staat ${euros(open)} open.${due}`
    case 'partlyPaid': {
      const days = new Set(receipts.map(({ date }) => date)).size
      const on = lastReceiptDate ? spokenDay(lastReceiptDate, today) : ''
      const cameIn =
        days === 1
          ? `op ${on} ${euros(received)} ontvangen`
          : `${euros(received)} ontvangen, het laatst op ${on}`
      const also = paid > received ? `; ook is ${euros(paid - received)} ${how}` : ''
      const settled = days === 0 ? `${euros(paid)} ${how}` : `${cameIn}${also}`
      return `Van ${name} van ${euros(amount)} is ${settled}. Er staat nog ${euros(open)} open.${due}`
    }
  }
}
