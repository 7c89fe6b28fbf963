import type { ClientId } from '../../src/values/ids.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { mostRows, pageButtons, pageOf, pageSize } from './pages.ts'
import { invoiceTable } from './rows.ts'
import { asOfText, carried, checkedText, shortened, type Turn } from './turn.ts'

/**
 * Renders a page of a client's invoices, open or all, newest first. `asked` puts the sentence about the client first.
 * Throws what the desk throws.
 */
export async function answerInvoices(
  turn: Turn,
  id: ClientId,
  show: 'open' | 'all',
  { page = 0, asked = false } = {},
): Promise<Card> {
  const { desk, asker, formats, language, links, texts } = turn
  const [client, list] = await Promise.all([
    desk.openClient(asker, id),
    desk.listInvoices(asker, id, { show, limit: Math.min((page + 1) * pageSize, mostRows) }),
  ])
  const count = list.counts[show]
  const shown = pageOf(list.invoices, page, { count, reachable: Math.min(count, mostRows) })
  turn.shows(
    { verb: 'invoices', clientId: id, show, page: shown.page },
    shown.rows.map((invoice) => ({ invoiceId: invoice.id })),
    shown,
  )
  const again = { clientId: client.id, ...carried(turn) }
  const other = show === 'open' ? 'all' : 'open'
  const otherTitle =
    other === 'all'
      ? texts('client.showAllInvoices', { count: list.counts.all })
      : texts('client.showOpenInvoices', { count: list.counts.open })
  const title = texts(show === 'open' ? 'invoices.titleOpen' : 'invoices.titleAll')
  return renderCard('moneyList', {
    language,
    spoken: [client.name, title, client.sentence[language]],
    lead: asked ? client.sentence[language] : '',
    title,
    client: `${shortened(client.name, 80)} · ${client.number}`,
    totals: [
      { label: texts('invoices.totalOpen'), value: formats.money(list.totals.open), colour: 'Default' },
    ],
    rows: invoiceTable(turn, shown.rows, show === 'open' ? 'invoices.noneOpen' : 'invoices.none'),
    more: shown.text(turn),
    beingChecked: checkedText(turn, list),
    asOf: asOfText(turn, list.asOf),
    actions: [
      askButton(texts('answer.back'), 'openClient', again),
      ...pageButtons(turn, shown, 'invoices', { ...again, show }),
      askButton(otherTitle, 'invoices', { ...again, show: other }),
      // Teams shows six buttons, and further pages have one more.
      ...(shown.page === 0
        ? [askButton(texts('client.showOpenItems', { count: client.counts.openItems }), 'openItems', again)]
        : []),
      askButton(texts('answer.refresh'), 'invoices', { ...again, show, page: shown.page }),
      linkButton(texts('answer.openPortal'), links.invoices(client.id)),
    ],
  })
}
