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

/** Returns the Dutch sentence about a client. Written independently of the product, from the generated ledger. */
export function clientSentence({ balance, overdue, openItems }: ExpectedClient): string {
  if (openItems.length === 0) return 'Er staat niets open. U hoeft niets te betalen.'
  const credit = -opens(openItems.filter(({ open }) => open < 0))
  const owed = balance + credit
  if (balance < 0) return `Alles bij elkaar hebt u ${euros(-balance)} tegoed. U hoeft niets te betalen.`
  if (balance === 0)
    return `Er staat ${euros(owed)} open en u hebt ook ${euros(credit)} tegoed. U hoeft niets te betalen.`
  const underWay = opens(openItems.filter(({ collection }) => collection === 'underWay'))
  const collected =
    underWay === owed && credit === 0
      ? 'Dit bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.'
      : `Er wordt ${euros(underWay)} automatisch geïncasseerd.`
  return [
    credit > 0
      ? `Er staat ${euros(owed)} open en u hebt ${euros(credit)} tegoed. Samen blijft ${euros(balance)} over om te betalen.`
      : `Er staat ${euros(balance)} open.`,
    ...(overdue > 0 ? [`Van de facturen is ${euros(overdue)} te laat.`] : []),
    ...(underWay > 0 ? [collected] : []),
  ].join(' ')
}

/** Returns the Dutch sentence about the last receipt. Written independently of the product. */
export function receiptSentence({ invoices, openItems }: ExpectedClient, today: string): string {
  const matched = invoices.flatMap(({ number, receipts }) => receipts.map((each) => ({ ...each, number })))
  const loose = openItems
    .filter(({ kind }) => kind === 'receipt')
    .map(({ date, amount }) => ({ date, amount: -amount, number: null }))
  const all = [...matched, ...loose].filter(({ amount }) => amount > 0)
  const last = all
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (last === undefined) return 'Er is nog geen betaling ontvangen.'
  const parts = all.filter(({ date }) => date === last)
  const numbers = [...new Set(parts.flatMap(({ number }) => number ?? []))]
  const received = `De laatste betaling is ${euros(sum(parts.map(({ amount }) => amount)))}, ontvangen op ${spokenDay(last, today)}`
  if (numbers.length === 0) return `${received}. Deze betaling is nog niet met een factuur verrekend.`
  return numbers.length === 1
    ? `${received}, voor factuur ${numbers[0]}.`
    : `${received}, voor ${numbers.length} facturen.`
}

/** Returns the Dutch sentence about an invoice. Written independently of the product, from the generated ledger. */
export function invoiceSentence(client: ExpectedClient, invoice: ExpectedInvoice, today: string): string {
  const { number, amount, open, lastReceiptDate, receipts, allocations, paid } = invoice
  const name = `factuur ${number}`
  const received = sum(receipts.map((receipt) => receipt.amount))
  const how = allocations.every(({ kind }) => kind === 'writeOff') ? 'afgeboekt' : 'verrekend'
  switch (invoice.status) {
    case 'creditNote':
      return open < 0
        ? `Volgens creditnota ${number} hebt u nog ${euros(-open)} tegoed.`
        : `Creditnota ${number} van ${euros(-amount)} is verrekend of terugbetaald.`
    case 'reversed':
      return `De automatische incasso van ${name} is teruggedraaid. Van deze factuur staat nu ${euros(open)} open.`
    case 'underWay': {
      const items = client.openItems.filter(({ invoiceNumber }) => invoiceNumber === number)
      const underWay = opens(items.filter(({ collection }) => collection === 'underWay'))
      return underWay === open
        ? `Van ${name} wordt ${euros(open)} automatisch geïncasseerd; u hoeft niets te doen.`
        : `Van ${name} staat ${euros(open)} open. Daarvan wordt ${euros(underWay)} automatisch geïncasseerd.`
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
      return `Van ${name} staat ${euros(open)} open${due(client, invoice, today)}`
    case 'partlyPaid': {
      const days = new Set(receipts.map(({ date }) => date)).size
      const on = lastReceiptDate ? spokenDay(lastReceiptDate, today) : ''
      const cameIn =
        days === 1
          ? `op ${on} ${euros(received)} ontvangen`
          : `${euros(received)} ontvangen, het laatst op ${on}`
      const also = paid > received ? `; ook is ${euros(paid - received)} ${how}` : ''
      const settled = days === 0 ? `${euros(paid)} ${how}` : `${cameIn}${also}`
      return `Van ${name} van ${euros(amount)} is ${settled}. Er staat nog ${euros(open)} open${due(client, invoice, today)}`
    }
  }
}

function due(client: ExpectedClient, { number, open, dueDate }: ExpectedInvoice, today: string): string {
  const { overdue, daysOverdue, first } = lateness(client, number, today)
  if (first) {
    const ago = `${daysOverdue} ${daysOverdue === 1 ? 'dag' : 'dagen'} geleden`
    const until = spokenDay(first, today)
    return overdue === open
      ? `. Betalen kon tot ${until}; dat is ${ago}.`
      : `. Daarvan is ${euros(overdue)} te laat: betalen kon tot ${until}, dat is ${ago}.`
  }
  if (dueDate === null) return '.'
  return dueDate === today ? '; betalen kan nog vandaag.' : `; betalen kan tot ${spokenDay(dueDate, today)}.`
}
