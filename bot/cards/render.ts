import { Template } from 'adaptivecards-templating'
import { z } from 'zod'
import type { Language } from '../../src/values/language.ts'
import choose from './choose.json' with { type: 'json' }
import client from './client.json' with { type: 'json' }
import invoice from './invoice.json' with { type: 'json' }
import message from './message.json' with { type: 'json' }
import moneyList from './moneyList.json' with { type: 'json' }
import moneyTable from './moneyTable.json' with { type: 'json' }

/** An Adaptive Card, ready to send. */
export type Card = { readonly [property: string]: unknown }
export type CardName = 'choose' | 'client' | 'invoice' | 'message' | 'moneyList'

const templates = {
  choose: new Template(choose),
  client: new Template(client),
  invoice: new Template(invoice),
  message: new Template(message),
  moneyList: new Template(moneyList),
  moneyTable: new Template(moneyTable),
}
const expanded = z.looseObject({ type: z.string() })

/**
 * Fills the template of a card. All texts, amounts and dates are already formatted. `spoken` has the texts that a screen
 * reader says, and that a client without Adaptive Cards shows.
 */
export function renderCard(name: CardName, { spoken, ...view }: CardView): Card {
  const $root = { ...view, spoken: sentencesOf(spoken) }
  return expanded.parse(templates[name].expand({ $root }))
}

/** The values of a template. */
type CardView = Readonly<Record<string, unknown>> & {
  readonly language: Language
  readonly spoken: readonly string[]
}

/** Joins texts into sentences, without Markdown. */
function sentencesOf(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replaceAll('**', '')
}

/** One row of a table of invoices or open items. Empty texts are not shown. */
export type MoneyRow = {
  readonly invoiceId: string
  /** Opens the invoice. Null if the row has none. */
  readonly action: Card | null
  readonly title: string
  readonly date: string
  readonly note: string
  readonly due: string
  readonly status: string
  readonly statusColour: Colour
  readonly open: string
  /** The same in the administration's currency. */
  readonly openAtHome: string
  readonly ofAmount: string
  readonly amountAtHome: string
}
/** Good and Warning are missing because their green and yellow are illegible in the light theme of Teams. */
export type Colour = 'Default' | 'Attention'

/** Renders the table as card elements, or the sentence `empty` if there are no rows. */
export function renderMoneyTable(view: {
  readonly language: string
  readonly headings: { readonly first: string; readonly open: string }
  readonly rows: readonly MoneyRow[]
  readonly empty: string
}): readonly Card[] {
  if (view.rows.length === 0) return [{ type: 'TextBlock', text: view.empty, wrap: true }]
  return [expanded.parse(templates.moneyTable.expand({ $root: view }))]
}
