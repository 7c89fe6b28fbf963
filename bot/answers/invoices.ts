import type { ClientId } from '../../src/values/ids.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { invoiceTable } from './rows.ts'
import { asOfText, checkedText, frame, shortened, type Turn } from './turn.ts'

/** More would make the card larger than 25 kB, the most that every Teams client accepts. */
const shownInvoices = 12

/** Renders a client's invoices, open or all, newest first. Throws what the desk throws. */
export async function answerInvoices(turn: Turn, id: ClientId, show: 'open' | 'all'): Promise<Card> {
  const { desk, asker, formats, links, texts } = turn
  const [client, page] = await Promise.all([
    desk.openClient(asker, id),
    desk.listInvoices(asker, id, { show, limit: shownInvoices }),
  ])
  const count = page.counts[show]
  const shown = page.invoices.length
  return renderCard('invoices', {
    ...frame(turn),
    clientId: client.id,
    title: texts(show === 'open' ? 'invoices.titleOpen' : 'invoices.titleAll'),
    client: `${shortened(client.name, 80)} · ${client.number}`,
    totals: [
      { label: texts('invoices.totalOpen'), value: formats.money(page.totals.open), colour: 'Default' },
    ],
    rows: invoiceTable(turn, page.invoices, show === 'open' ? 'invoices.noneOpen' : 'invoices.none'),
    more: count > shown ? texts('openItems.more', { shown, count }) : '',
    beingChecked: checkedText(turn, page),
    asOf: asOfText(turn, page.asOf),
    back: texts('answer.back'),
    switchTitle:
      show === 'open'
        ? texts('client.showAllInvoices', { count: page.counts.all })
        : texts('client.showOpenInvoices', { count: page.counts.open }),
    switchTo: show === 'open' ? 'all' : 'open',
    showOpenItems: texts('client.showOpenItems', { count: client.counts.openItems }),
    portalUrl: links.invoices(client.id),
  })
}
