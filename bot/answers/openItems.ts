import type { ClientId } from '../../src/values/ids.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { openItemTable } from './rows.ts'
import { asOfText, checkedText, frame, shortened, type Turn } from './turn.ts'

/** More would make the card larger than 25 kB, the most that every Teams client accepts. */
const shownItems = 12

/** Renders a client's open items with their total. Throws what the desk throws. */
export async function answerOpenItems(turn: Turn, id: ClientId): Promise<Card> {
  const { desk, asker, formats, links, texts } = turn
  const [client, open] = await Promise.all([desk.openClient(asker, id), desk.listOpenItems(asker, id)])
  const shown = open.items.slice(0, shownItems)
  return renderCard('openItems', {
    ...frame(turn),
    clientId: client.id,
    title: texts('openItems.title'),
    client: `${shortened(client.name, 80)} · ${client.number}`,
    totals: [
      { label: texts('openItems.total'), value: formats.money(open.total), colour: 'Default' },
      {
        label: texts('openItems.overdue'),
        value: formats.money(open.overdue),
        colour: open.overdue.cents > 0 ? 'Attention' : 'Default',
      },
    ],
    rows: openItemTable(turn, shown),
    more:
      open.items.length > shown.length
        ? texts('openItems.more', { shown: shown.length, count: open.items.length })
        : '',
    beingChecked: checkedText(turn, open),
    asOf: asOfText(turn, open.asOf),
    back: texts('answer.back'),
    showInvoices: texts('client.showOpenInvoices', { count: client.counts.openInvoices }),
    portalUrl: links.openItems(client.id),
  })
}
