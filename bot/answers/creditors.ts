import { linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { addressLine } from './client.ts'
import { rowsOnPage } from './find.ts'
import { message } from './message.ts'
import { asOfText, shortened, type Turn } from './turn.ts'

/** Lists the creditors that match the text, with links to the portal. Throws what the desk throws. */
export async function answerCreditors(turn: Turn, text: string): Promise<Card> {
  const { desk, asker, formats, links, texts } = turn
  const { creditors, total, asOf } = await desk.findCreditors(asker, { q: text, limit: rowsOnPage })
  const openPortal = texts('answer.openPortal')
  if (creditors.length === 0) {
    const title = texts('lead.noCreditors')
    return message(turn, { title, paragraphs: [], links: [{ title: openPortal, url: links.start }] })
  }
  const title = texts('lead.creditors', { count: total })
  return renderCard('choose', {
    language: turn.language,
    spoken: [title],
    title,
    clients: creditors.map(({ id, number, name, administration = '', address, postcode, city, balance }) => ({
      action: linkButton(shortened(name, 80), links.creditor(id)),
      name: shortened(name, 80),
      number,
      place: shortened(
        [administration, addressLine({ street: address, postcode, city })].filter(Boolean).join(' · '),
        120,
      ),
      why: '',
      balance: formats.money(balance),
    })),
    more: total > creditors.length ? texts('choose.more', { shown: creditors.length }) : '',
    asOf: asOf ? asOfText(turn, asOf) : '',
    actions: [linkButton(openPortal, links.start)],
  })
}
