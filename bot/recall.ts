import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import { actionData, type CardAction, type ListPage, type Place } from './actions.ts'
import type { ShownPart, Turn } from './answers/turn.ts'
import type { Card } from './cards/render.ts'
import type { Question } from './intent/intent.ts'
import type { Memory, Owner } from './memory.ts'
import { noList, readShown, type Shown, type ShownList, type ShownRow } from './shown.ts'
import type { TextKey } from './texts/texts.ts'

/** The action that answers a follow-up, or the text to show if there is none. */
type Next = CardAction | TextKey

/** Finds the action for a follow-up such as "de tweede" or "terug" in the records of this conversation's cards. */
export type Recall = {
  readonly pick: (place: number) => Promise<Next>
  readonly more: () => Promise<Next>
  readonly back: () => Promise<Next>
  readonly refresh: () => Promise<Next>
  /** Asks the question about the client on the latest card. */
  readonly ask: (question: Question) => Promise<Next>
  /** Returns a remembered list, or null if it is forgotten. */
  readonly list: (list: ListPage) => Promise<ShownList | null>
  /** Creates a card and stores a record of it. `list` is the list page that led to the card. */
  readonly noting: (turn: Turn, list: ListPage | null, make: (turn: Turn) => Promise<Card>) => Promise<Card>
}

export function createRecall(memory: Memory, owner: Owner): Recall {
  const last = async () => readShown(await memory.shown(owner, null))
  const after = async (next: (shown: Shown) => Next) => {
    const shown = await last()
    return shown ? next(shown) : 'followUp.nothingShown'
  }
  return {
    pick: (place) => after((shown) => picked(shown, place)),
    more: () => after(nextPage),
    refresh: () => after(({ action }) => action),
    back: async () => {
      const left = await last()
      if (!left) return 'followUp.nothingShown'
      let shown: Shown | null
      // Refreshing or going back stores the same card again, so skip its copies.
      do shown = readShown(await memory.back(owner))
      while (shown && isSamePlace(shown.action, left.action))
      return shown?.action ?? 'followUp.isFirst'
    },
    ask: (question) =>
      after(({ action, rows }) => {
        const { language, list } = action
        const onRow = action.verb === 'openInvoice' ? rows[0]?.clientId : undefined
        const clientId = 'clientId' in action ? action.clientId : parseClientId(onRow ?? '')
        return clientId ? { verb: 'openClient', clientId, question, language, list } : 'followUp.nothingShown'
      }),
    list: async ({ id }) => {
      const shown = readShown(await memory.shown(owner, id))
      return shown && shown.list.all.length > 0 ? shown.list : null
    },
    noting: async (turn, list, make) => {
      const noted: Noted[] = []
      const card = await make({
        ...turn,
        list,
        shows: (place, rows, of = {}) => noted.push({ place, rows, of }),
      })
      const [shown] = noted
      if (shown) await remember(memory, owner, shown, { language: turn.language, list })
      return card
    },
  }
}

function isSamePlace(one: CardAction, other: CardAction): boolean {
  return isDeepStrictEqual({ ...one, language: null }, { ...other, language: null })
}

type Noted = {
  readonly place: Place
  readonly rows: readonly ShownRow[]
  readonly of: ShownPart
}

async function remember(
  memory: Memory,
  owner: Owner,
  { place, rows, of }: Noted,
  common: Pick<CardAction, 'language' | 'list'>,
): Promise<void> {
  const { hasNext = false, list: { isNew, ...shownList } = { ...noList, isNew: false } } = of
  // Buttons name a list by the id of its first record.
  const id = place.verb === 'list' && isNew ? place.list.id : randomUUID()
  await memory.remember(owner, id, {
    action: actionData({ ...common, ...place }),
    rows,
    list: shownList,
    hasNext,
  })
}

/** Opens the chosen row: an invoice, or the client with the question that was asked. -1 is the last row. */
function picked({ action, list: { question }, rows }: Shown, place: number): Next {
  const row = place === -1 ? rows.at(-1) : rows[place - 1]
  const { language, list } = action
  const invoiceId = parseInvoiceId(row?.invoiceId ?? '')
  if (invoiceId) return { verb: 'openInvoice', invoiceId, language, list }
  const clientId = parseClientId(row?.clientId ?? '')
  return clientId ? { verb: 'openClient', clientId, question, language, list } : 'followUp.noSuchRow'
}

/** Returns the next page of the latest card. A relation card is followed by the open invoices. */
function nextPage({ action, hasNext }: Shown): Next {
  if (action.verb === 'openClient') {
    const { clientId, language, list } = action
    return { verb: 'invoices', clientId, show: 'open', page: 0, language, list }
  }
  if (!hasNext || action.verb === 'openInvoice') return 'followUp.noMore'
  if (action.verb !== 'list') return { ...action, page: action.page + 1 }
  const { id, page } = action.list
  return { ...action, list: { id, page: page + 1 } }
}
