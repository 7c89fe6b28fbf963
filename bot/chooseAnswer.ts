import type { Employee } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { createFormats } from '../src/values/formats.ts'
import type { Language } from '../src/values/language.ts'
import type { CardAction } from './actions.ts'
import { answerClient } from './answers/client.ts'
import { answerExtension } from './answers/extension.ts'
import { answerFind } from './answers/find.ts'
import { answerActionInGroup, answerFindInGroup, groupHelp } from './answers/groupChat.ts'
import { answerInvoice } from './answers/invoice.ts'
import { answerInvoices } from './answers/invoices.ts'
import { answerHelp, type Voice } from './answers/message.ts'
import { answerOpenItems } from './answers/openItems.ts'
import type { Turn } from './answers/turn.ts'
import type { Arrival } from './arrival.ts'
import type { Card } from './cards/render.ts'
import type { ExtensionQuery, ExtensionResult } from './extension.ts'
import { readIntent } from './intent.ts'
import type { Links } from './links.ts'
import { createTexts, usualWords } from './texts/texts.ts'

type Request = Pick<Arrival, 'text' | 'language' | 'inGroup'>

/** Chooses the answer to what arrives. Each function except `help` throws what the desk throws. */
export type Answers = {
  readonly message: (employee: Employee, request: Request) => Promise<Card>
  readonly action: (employee: Employee, request: Request, action: CardAction) => Promise<Card>
  /** Returns clients for the search box beside a message, or a sentence if there are none. */
  readonly extension: (
    employee: Employee,
    request: Request,
    query: ExtensionQuery,
  ) => Promise<readonly ExtensionResult[] | string>
  readonly help: (request: Request) => Card
}

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
    message: async (employee, request) => {
      const words = await wordsFor(employee)
      const nouns = [words.nl.many, words.nl.one, words.en.many, words.en.one].map((word) =>
        word.toLowerCase(),
      )
      const intent = readIntent(request.text, nouns)
      const preferred = request.language ?? employee.language ?? 'nl'
      // A Dutch command gets a Dutch answer whatever the language of Teams; "find" says nothing about the language.
      const turn = turnFor(
        employee,
        intent.kind === 'find' ? (intent.language ?? preferred) : preferred,
        words,
      )
      if (intent.kind === 'help') return help(turn, request)
      return request.inGroup ? answerFindInGroup(turn, intent.text) : answerFind(turn, intent.text)
    },
    action: async (employee, request, action) => {
      const words = await wordsFor(employee)
      const language = action.language ?? request.language ?? employee.language ?? 'nl'
      const turn = turnFor(employee, language, words)
      return request.inGroup ? answerActionInGroup(turn, action) : answerAction(turn, action)
    },
    extension: async (employee, request, query) => {
      const words = await wordsFor(employee)
      return answerExtension(turnFor(employee, request.language ?? employee.language ?? 'nl', words), query)
    },
    help: (request) => help(createVoice(request.language, links), request),
  }
}

/** Returns a voice with the usual words. People who are not signed in do not see the institution's own words. */
export function createVoice(language: Language | null, links: Links): Voice {
  const spoken = language ?? 'nl'
  return { language: spoken, texts: createTexts(spoken, usualWords[spoken]), links }
}

function help(voice: Voice, { inGroup }: Request): Card {
  return answerHelp(voice, inGroup ? [groupHelp(voice)] : [])
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
