import type { ClientSentence, InvoiceSentence, ReceiptSentence } from '../receivables/index.ts'
import type { Due, ReversalReason } from '../receivables/receivable.ts'
import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { createDayFormat, createMoneyFormat } from '../values/formats.ts'
import { type Language, locales } from '../values/language.ts'
import { createTexts, type Texts, type Values } from './spokenTexts/texts.ts'

/** A sentence to read aloud, in each language. */
export type Spoken = { readonly [L in Language]: string }

/** Returns the sentence about an invoice. Dates in the year of `today`, a day in Amsterdam, have no year. */
export function speakOfInvoice(sentence: InvoiceSentence, today: Day): Spoken {
  return { nl: invoiceText(voices.nl, sentence, today), en: invoiceText(voices.en, sentence, today) }
}

/** Returns the sentence about the client as a whole, and says so if an amount is being checked. */
export function speakOfClient(
  sentence: ClientSentence,
  { beingChecked, today }: { readonly beingChecked: boolean; readonly today: Day },
): Spoken {
  const textIn = (voice: Voice): string => {
    const text = clientText(voice, sentence, today)
    return beingChecked ? `${text} ${voice.texts('part.beingChecked', {})}` : text
  }
  return { nl: textIn(voices.nl), en: textIn(voices.en) }
}

/** Returns the sentence about the last receipt of a client. */
export function speakOfReceipt(sentence: ReceiptSentence, today: Day): Spoken {
  return { nl: receiptText(voices.nl, sentence, today), en: receiptText(voices.en, sentence, today) }
}

/** Returns the meaning of a bank's reversal code, as a clause without a capital letter. */
export function explainReversal(reason: ReversalReason): Spoken {
  return { nl: voices.nl.texts(`reason.${reason}`, {}), en: voices.en.texts(`reason.${reason}`, {}) }
}

type Voice = {
  readonly texts: Texts
  readonly money: (money: Money) => string
  readonly day: (day: Day, today: Day) => string
  /** Joins items with commas and "and". */
  readonly list: (items: readonly string[]) => string
}
/** A voice with the formatted amounts of one sentence. */
type SentenceVoice = Voice & { readonly amounts: Values; readonly today: Day }

const voices: { readonly [L in Language]: Voice } = { nl: createVoice('nl'), en: createVoice('en') }

function createVoice(language: Language): Voice {
  const withYear = createDayFormat(language, 'long')
  const withoutYear = createDayFormat(language, 'longWithoutYear')
  const list = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  return {
    texts: createTexts(language),
    money: createMoneyFormat(language),
    day: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? withoutYear(day) : withYear(day)),
    list: (items) => list.format(items),
  }
}

function invoiceText(voice: Voice, sentence: InvoiceSentence, today: Day): string {
  const number = sentence.number ?? 'none'
  const named = sentence.id.startsWith('creditNote.') ? 'part.creditNote' : 'part.invoice'
  const name = voice.texts(named, { number })
  const amounts = amountsIn(voice, sentence)
  return voice.texts(sentence.id, {
    ...amounts,
    name,
    Name: name.charAt(0).toUpperCase() + name.slice(1),
    ...invoiceParts({ ...voice, amounts, today }, sentence),
  })
}

/** Returns the values that only some sentences have. */
function invoiceParts(voice: SentenceVoice, sentence: InvoiceSentence): Values {
  switch (sentence.id) {
    case 'invoice.open':
    case 'invoice.overdue':
      return { dues: duesText(voice, sentence) }
    case 'invoice.partlyPaid':
    case 'invoice.partlyPaidOverdue':
      return { settled: settledText(voice, sentence), dues: duesText(voice, sentence) }
    case 'invoice.underWay':
      return { isAll: yes(sentence.underWay.cents === sentence.open.cents), dues: duesText(voice, sentence) }
    case 'invoice.reversed': {
      const { open, reason, reversed, reversedOn } = sentence
      return {
        isAll: yes(reversed.cents >= open.cents),
        reason: reason ? voice.texts(`reason.${reason}`, {}) : 'none',
        reversedOn: reversedOn ? voice.day(reversedOn, voice.today) : 'none',
        dues: duesText(voice, sentence),
      }
    }
    case 'invoice.paid': {
      const { lastReceiptDate: last, otherwise } = sentence
      return {
        mixed: last !== null && otherwise.cents > 0 ? howSettled(sentence) : 'none',
        receivedOn: last ? voice.day(last, voice.today) : 'none',
      }
    }
    case 'creditNote.open':
      return { isBeingRefunded: yes(sentence.isBeingRefunded) }
    default:
      return {}
  }
}

type Of<Id extends InvoiceSentence['id']> = Extract<InvoiceSentence, { readonly id: Id }>
type ToPay = { readonly open: Money; readonly dues: readonly Due[] }
type DatedDue = Due & { readonly dueDate: Day }

/**
 * Returns the amounts with their due dates, after a space, overdue amounts first. Leaves out amounts without a due date
 * and direct debits in progress. Returns '' if no amount is left.
 */
function duesText(voice: SentenceVoice, { open, dues }: ToPay): string {
  const dated = dues.filter((due): due is DatedDue => due.dueDate !== null && !due.isUnderWay)
  const late = dated.filter(({ daysOverdue }) => daysOverdue > 0)
  const coming = dated.filter(({ dueDate }) => dueDate >= voice.today)
  return [late, coming]
    .filter((group) => group.length > 0)
    .map((group) => ` ${dueGroupText(voice, open, group)}`)
    .join('')
}

/** Names each date with its amount, or only the date if the whole open amount is due then. */
function dueGroupText(voice: SentenceVoice, open: Money, group: readonly DatedDue[]): string {
  const { list, money, texts } = voice
  const values = ({ amount, daysOverdue, dueDate }: DatedDue): Values => ({
    amount: money(amount),
    late: yes(daysOverdue > 0),
    due: dueDate === voice.today ? 'today' : voice.day(dueDate, voice.today),
    days: daysOverdue,
  })
  const [first] = group
  if (!first) return ''
  if (first.amount.cents === open.cents) return texts('due.all', values(first))
  const items = group.map((due, index) => texts(index === 0 ? 'due.first' : 'due.next', values(due)))
  return texts('due.some', { ...values(first), list: list(items) })
}

function settledText(
  voice: SentenceVoice,
  part: Of<'invoice.partlyPaid' | 'invoice.partlyPaidOverdue'>,
): string {
  const { lastReceiptDate: last, otherwise, receiptDays } = part
  const onDays = receiptDays === 1 ? 'once' : 'often'
  const came = last === null || receiptDays === 0 ? 'never' : onDays
  return voice.texts('part.settled', {
    ...voice.amounts,
    came,
    receivedOn: last ? voice.day(last, voice.today) : '',
    isMixed: yes(came !== 'never' && otherwise.cents > 0),
    how: howSettled(part),
  })
}

/** Returns `writtenOff` only if everything settled without money was written off. */
function howSettled(of: { readonly otherwise: Money; readonly writtenOff: Money }): 'writtenOff' | 'settled' {
  return of.otherwise.cents === of.writtenOff.cents ? 'writtenOff' : 'settled'
}

function clientText(voice: Voice, sentence: ClientSentence, today: Day): string {
  const { texts } = voice
  const amounts = amountsIn(voice, sentence)
  if (sentence.id === 'client.nothingOpen') return texts(sentence.id, {})
  if (sentence.id === 'client.owes' || sentence.id === 'client.owesOverdue') {
    return owedParts(voice, sentence, { ...amounts, today })
      .filter(Boolean)
      .join(' ')
  }
  const hasOwed = sentence.id === 'client.credit' && sentence.owed.cents > 0
  return [
    texts(sentence.id, { ...amounts, hasOwed: yes(hasOwed) }),
    reversedText(voice, sentence),
    sentence.underWay.cents === 0 ? '' : texts('settled.collected', amounts),
  ]
    .filter(Boolean)
    .join(' ')
}

type Owes = Extract<ClientSentence, { readonly id: 'client.owes' | 'client.owesOverdue' }>

/**
 * Returns a sentence for each part: the open, overdue, returned, credit and collected amounts, and the next due date.
 * A part that is absent has an empty sentence.
 */
function owedParts(
  voice: Voice,
  sentence: Owes,
  amounts: Values & { readonly today: Day },
): readonly string[] {
  const { balance, openCredit, overdue, owed, underWay, nextDue } = sentence
  const { texts, money } = voice
  const isCollected = underWay.cents === owed.cents
  const collected =
    underWay.cents === 0 ? '' : texts('owed.collected', { ...amounts, isAll: yes(isCollected) })
  const isLeftToPay = !isCollected && underWay.cents <= balance.cents
  const credit =
    openCredit.cents === 0 ? '' : texts('owed.credit', { ...amounts, isLeftToPay: yes(isLeftToPay) })
  return [
    texts('owed.open', amounts),
    overdue.cents === 0
      ? ''
      : texts('owed.overdue', { ...amounts, isAll: yes(overdue.cents === owed.cents) }),
    reversedText(voice, sentence),
    ...(isCollected ? [collected, credit] : [credit, collected]),
    // Until it is matched, credit may lower any of the amounts.
    nextDue?.dueDate && openCredit.cents === 0
      ? texts('owed.next', {
          amount: money(nextDue.amount),
          due: nextDue.dueDate === amounts.today ? 'today' : voice.day(nextDue.dueDate, amounts.today),
          isAll: yes(nextDue.amount.cents === owed.cents),
        })
      : '',
  ]
}

/** Returns the sentence about returned direct debits, or '' if there are none. */
function reversedText({ texts, money }: Voice, { reversed }: Pick<Owes, 'reversed'>): string {
  const [number] = reversed.numbers
  if (reversed.numbers.length === 0) return ''
  return texts('owed.reversed', {
    count: reversed.numbers.length,
    number: number ?? 'none',
    open: money(reversed.open),
  })
}

function receiptText(voice: Voice, sentence: ReceiptSentence, today: Day): string {
  if (sentence.id === 'receipt.none') return voice.texts(sentence.id, {})
  const { amount, count, number, receivedOn } = sentence
  return voice.texts(sentence.id, {
    amount: voice.money(amount),
    count,
    number: number ?? 'none',
    receivedOn: voice.day(receivedOn, today),
  })
}

/** Returns each amount of the sentence as text, by its name. */
function amountsIn({ money }: Voice, sentence: InvoiceSentence | ClientSentence): Values {
  const values: { [name: string]: string } = {}
  for (const [name, value] of Object.entries(sentence)) if (isMoney(value)) values[name] = money(value)
  return values
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'cents' in value && 'currency' in value
}

function yes(isSo: boolean): 'yes' | 'no' {
  return isSo ? 'yes' : 'no'
}
