import type { ClientId } from '../../src/values/ids.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { pageButtons, pageOf } from './pages.ts'
import { openItemTable } from './rows.ts'
import { asOfText, carried, checkedText, shortened, type Turn } from './turn.ts'

/**
 * Renders a page of a client's open items with their total. `asked` puts the sentence about the client first. Throws
 * what the desk throws.
 */
export async function answerOpenItems(
  turn: Turn,
  id: ClientId,
  { page = 0, asked = false } = {},
): Promise<Card> {
  const { desk, asker, formats, language, links, texts } = turn
  const [client, open] = await Promise.all([desk.openClient(asker, id), desk.listOpenItems(asker, id)])
  const shown = pageOf(open.items, page)
  turn.shows(
    { verb: 'openItems', clientId: id, page: shown.page },
    shown.rows.map(({ invoiceId }) => ({ invoiceId })),
    shown,
  )
  const again = { clientId: client.id, ...carried(turn) }
  const title = texts('openItems.title')
  return renderCard('moneyList', {
    language,
    spoken: [client.name, title, client.sentence[language]],
    lead: asked ? client.sentence[language] : '',
    title,
    client: `${shortened(client.name, 80)} · ${client.number}`,
    totals: [
      { label: texts('openItems.total'), value: formats.money(open.total), colour: 'Default' },
      {
        label: texts('openItems.overdue'),
        value: formats.money(open.overdue),
        colour: client.isLate ? 'Attention' : 'Default',
      },
    ],
    rows: openItemTable(turn, shown.rows),
    more: shown.text(turn),
    beingChecked: checkedText(turn, open),
    asOf: asOfText(turn, open.asOf),
    actions: [
      askButton(texts('answer.back'), 'openClient', again),
      ...pageButtons(turn, shown, 'openItems', again),
      askButton(texts('client.showOpenInvoices', { count: client.counts.openInvoices }), 'invoices', {
        ...again,
        show: 'open',
      }),
      askButton(texts('answer.refresh'), 'openItems', { ...again, page: shown.page }),
      linkButton(texts('answer.openPortal'), links.openItems(client.id)),
    ],
  })
}
