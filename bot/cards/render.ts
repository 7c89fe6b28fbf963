import { Template } from 'adaptivecards-templating'
import { z } from 'zod'
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

/** Fills the template of a card. All texts, amounts and dates are already formatted. */
export function renderCard(name: CardName, view: object): Card {
  return expanded.parse(templates[name].expand({ $root: view }))
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
