import type { Employee } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { createFormats } from '../src/values/formats.ts'
import type { Language } from '../src/values/language.ts'
import type { CardAction } from './actions.ts'
import { answerClient } from './answers/client.ts'
import { answerExtension } from './answers/extension.ts'
import { answerFind, answerFindShared } from './answers/find.ts'
import { answerInvoice } from './answers/invoice.ts'
import { answerInvoices } from './answers/invoices.ts'
import { answerHelp, answerShared, type Voice } from './answers/message.ts'
import { answerOpenItems } from './answers/openItems.ts'
import type { Turn } from './answers/turn.ts'
import type { Card } from './cards/render.ts'
import type { ExtensionQuery, ExtensionResult } from './extension.ts'
import { readIntent } from './intent.ts'
import type { Links } from './links.ts'
import { createTexts, usualWords } from './texts/texts.ts'

/** From what was asked to a card. All of these throw what the desk throws. */
export type Answers = {
  readonly message: (employee: Employee, asked: Asked) => Promise<Card>
  readonly action: (employee: Employee, asked: Asked, action: CardAction) => Promise<Card>
  /** Clients for the list beside a message, or a sentence in their place. */
  readonly extension: (
    employee: Employee,
    asked: Asked,
    query: ExtensionQuery,
  ) => Promise<readonly ExtensionResult[] | string>
  readonly help: (asked: Asked) => Card
}

/** What was typed, in which language, and whether others read along. */
export type Asked = { readonly text: string; readonly language: Language | null; readonly shared: boolean }

export function createAnswers(options: {
  readonly desk: Desk
  readonly links: Links
  readonly now: () => Date
}): Answers {
  const { desk, links, now } = options
  const turnFor = (employee: Employee, language: Language, words: typeof usualWords): Turn => ({
    desk,
    asker: { employee, origin: 'bot' },
    language,
    texts: createTexts(language, words[language]),
    formats: createFormats(language, { dayStyle: 'short', now }),
    links,
  })
  const wordsFor = async (employee: Employee) =>
    (await desk.portal({ employee, origin: 'bot' })).vocabulary.client
  return {
    message: async (employee, asked) => {
      const words = await wordsFor(employee)
      const nouns = [words.nl.many, words.nl.one, words.en.many, words.en.one].map((word) =>
        word.toLowerCase(),
      )
      const intent = readIntent(asked.text, nouns)
      const told = asked.language ?? employee.language ?? 'nl'
      // Who asks in Dutch reads Dutch, whatever Teams is set to; "find" is typed by everybody.
      const turn = turnFor(employee, intent.kind === 'find' ? (intent.language ?? told) : told, words)
      if (intent.kind === 'help') return answerHelp(turn, asked.shared)
      return asked.shared ? answerFindShared(turn, intent.text) : answerFind(turn, intent.text)
    },
    action: async (employee, asked, action) => {
      const words = await wordsFor(employee)
      const turn = turnFor(employee, action.language ?? asked.language ?? employee.language ?? 'nl', words)
      return asked.shared ? answerShared(turn, placeOf(action, links)) : answerAction(turn, action)
    },
    extension: async (employee, asked, query) => {
      const words = await wordsFor(employee)
      return answerExtension(turnFor(employee, asked.language ?? employee.language ?? 'nl', words), query)
    },
    help: (asked) => answerHelp(createVoice(asked.language, links), asked.shared),
  }
}

/** Words for somebody who is not known yet: the institution's own are not shown to strangers. */
export function createVoice(language: Language | null, links: Links): Voice {
  const spoken = language ?? 'nl'
  return { language: spoken, texts: createTexts(spoken, usualWords[spoken]), links }
}

function answerAction(turn: Turn, action: CardAction): Promise<Card> {
  switch (action.verb) {
    case 'openClient':
      return answerClient(turn, action.clientId)
    case 'openItems':
      return answerOpenItems(turn, action.clientId)
    case 'invoices':
      return answerInvoices(turn, action.clientId, action.show)
    case 'openInvoice':
      return answerInvoice(turn, action.invoiceId)
  }
}

/** The same place in the portal. */
function placeOf(action: CardAction, links: Links): string {
  switch (action.verb) {
    case 'openClient':
      return links.client(action.clientId)
    case 'openItems':
      return links.openItems(action.clientId)
    case 'invoices':
      return links.invoices(action.clientId)
    case 'openInvoice':
      return links.invoice(action.invoiceId)
  }
}
