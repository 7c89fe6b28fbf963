import type { ClientSentence, InvoiceSentence, ReceiptSentence } from '../receivables/index.ts'
import type { ReversalReason } from '../receivables/receivable.ts'
import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { createDayFormat, createMoneyFormat } from '../values/formats.ts'
import type { Language } from '../values/language.ts'
import { createTexts, type Texts, type Values } from './spokenTexts/texts.ts'

/** A sentence to read aloud, in each language. */
export type Spoken = { readonly [L in Language]: string }

/** Returns the sentence about an invoice. Dates in the year of `today`, a day in Amsterdam, have no year. */
export function speakOfInvoice(sentence: InvoiceSentence, today: Day): Spoken {
  return { nl: invoiceText(voices.nl, sentence, today), en: invoiceText(voices.en, sentence, today) }
}

/** Returns the sentence about the client as a whole, and says so if an amount is being checked. */
export function speakOfClient(sentence: ClientSentence, beingChecked: boolean): Spoken {
  const textIn = (voice: Voice): string => {
    const text = clientText(voice, sentence)
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
}
/** A voice with the formatted amounts of one sentence. */
type SentenceVoice = Voice & { readonly amounts: Values; readonly today: Day }

const voices: { readonly [L in Language]: Voice } = { nl: createVoice('nl'), en: createVoice('en') }

function createVoice(language: Language): Voice {
  const withYear = createDayFormat(language, 'long')
  const withoutYear = createDayFormat(language, 'longWithoutYear')
  return {
    texts: createTexts(language),
    money: createMoneyFormat(language),
    day: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? withoutYear(day) : withYear(day)),
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
      return { until: untilText(voice, sentence) }
    case 'invoice.overdue':
      return { late: lateText(voice, sentence) }
    case 'invoice.partlyPaid':
      return { settled: settledText(voice, sentence), until: untilText(voice, sentence) }
    case 'invoice.partlyPaidOverdue':
      return { settled: settledText(voice, sentence), late: lateText(voice, sentence) }
    case 'invoice.underWay':
      return { isAll: yes(sentence.underWay.cents === sentence.open.cents) }
    case 'invoice.reversed':
      return { reason: sentence.reason ? voice.texts(`reason.${sentence.reason}`, {}) : 'none' }
    case 'invoice.paid': {
      const { lastReceiptDate: last, otherwise } = sentence
      return {
        mixed: last !== null && otherwise.cents > 0 ? howSettled(sentence) : 'none',
        receivedOn: last ? voice.day(last, voice.today) : 'none',
      }
    }
    default:
      return {}
  }
}

type Of<Id extends InvoiceSentence['id']> = Extract<InvoiceSentence, { readonly id: Id }>

/** Returns no due date if it is past and nothing is overdue. */
function untilText(voice: SentenceVoice, { dueDate }: Of<'invoice.open' | 'invoice.partlyPaid'>): string {
  const { texts, day, today } = voice
  if (dueDate === null || dueDate < today) return texts('part.until', { due: 'none' })
  return texts('part.until', { due: dueDate === today ? 'today' : day(dueDate, today) })
}

function lateText(voice: SentenceVoice, late: Of<'invoice.overdue' | 'invoice.partlyPaidOverdue'>): string {
  return voice.texts('part.late', {
    ...voice.amounts,
    isAll: yes(late.overdue.cents === late.open.cents),
    due: voice.day(late.dueDate, voice.today),
    days: late.days,
  })
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

function clientText(voice: Voice, sentence: ClientSentence): string {
  const { texts } = voice
  const amounts = amountsIn(voice, sentence)
  if (sentence.id !== 'client.owes' && sentence.id !== 'client.owesOverdue') {
    return texts(sentence.id, amounts)
  }
  const { openCredit, owed, underWay } = sentence
  const hasCredit = openCredit.cents > 0
  const some = underWay.cents === owed.cents && !hasCredit ? 'all' : 'some'
  return texts(sentence.id, {
    ...amounts,
    allOwed: texts('part.owed', { ...amounts, hasCredit: yes(hasCredit) }),
    collected: texts('part.collected', { ...amounts, collected: underWay.cents === 0 ? 'none' : some }),
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
