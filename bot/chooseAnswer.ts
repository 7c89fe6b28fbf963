import type { Employee } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { createFormats } from '../src/values/formats.ts'
import type { Language } from '../src/values/language.ts'
import type { CardAction } from './actions.ts'
import { answerCreditors } from './answers/creditors.ts'
import { answerExtension } from './answers/extension.ts'
import { answerFind, answerOffice } from './answers/find.ts'
import { answerActionInGroup, answerFindInGroup, groupHelp } from './answers/groupChat.ts'
import { answerInvoice } from './answers/invoice.ts'
import { answerInvoices } from './answers/invoices.ts'
import { answerHelp, message, type Voice } from './answers/message.ts'
import { answerOpenItems } from './answers/openItems.ts'
import { answerQuestion } from './answers/question.ts'
import { cardReply, noReply, type Reply, textReply } from './answers/reply.ts'
import { answerNotUnderstood, answerSmallTalk } from './answers/talk.ts'
import type { Turn } from './answers/turn.ts'
import type { Arrival } from './arrival.ts'
import type { Card } from './cards/render.ts'
import type { ExtensionQuery, ExtensionResult } from './extension.ts'
import { type Intent, readIntent } from './intent/readIntent.ts'
import type { Links } from './links.ts'
import { createTexts, usualWords } from './texts/texts.ts'

type Request = Pick<Arrival, 'text' | 'language' | 'inGroup'>

/** Chooses the answer to what arrives. Each function except `help` throws what the desk throws. */
export type Answers = {
  readonly message: (employee: Employee, request: Request) => Promise<Reply>
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
      // A Dutch question gets a Dutch answer, whatever the language of Teams.
      const language = intent.language ?? request.language ?? employee.language ?? 'nl'
      const turn = turnFor(employee, language, words)
      return request.inGroup ? answerInGroup(turn, intent) : answer(turn, intent)
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

function help(voice: Voice, { inGroup }: Pick<Request, 'inGroup'>): Card {
  return answerHelp(voice, inGroup ? [groupHelp(voice)] : [])
}

async function answer(turn: Turn, intent: Intent): Promise<Reply> {
  switch (intent.kind) {
    case 'help':
      return cardReply(help(turn, { inGroup: false }))
    case 'smallTalk':
      return textReply(answerSmallTalk(turn, intent.sort))
    case 'language':
      return textReply(turn.texts('talk.language'))
    case 'notUnderstood':
      return cardReply(answerNotUnderstood(turn, intent.text))
    case 'pick':
    case 'more':
    case 'back':
    case 'refresh':
      return cardReply(nothingShown(turn))
    case 'officeClients':
      return cardReply(await answerOffice(turn, intent.text))
    case 'creditor':
      return cardReply(await answerCreditors(turn, intent.text))
    case 'invoice':
      return cardReply(await answerFind(turn, intent.text, 'invoices'))
    default:
      if (intent.text === '') return cardReply(nothingShown(turn))
      return cardReply(await answerFind(turn, intent.text, intent.kind))
  }
}

/** A group gets an answer to a question about a client, and to a cry for help. */
async function answerInGroup(turn: Turn, intent: Intent): Promise<Reply> {
  if (intent.kind === 'help') return cardReply(help(turn, { inGroup: true }))
  const isQuestion = 'text' in intent && intent.text !== '' && intent.kind !== 'notUnderstood'
  if (!isQuestion || intent.kind === 'creditor') return noReply
  return cardReply(await answerFindInGroup(turn, intent.text))
}

/** Says that nothing was shown to choose from or to go on with. */
function nothingShown(voice: Voice): Card {
  const { texts } = voice
  return message(voice, {
    title: texts('notUnderstood.title'),
    paragraphs: [texts('notUnderstood.nothingShown')],
  })
}

function answerAction(turn: Turn, action: CardAction): Promise<Card> {
  switch (action.verb) {
    case 'openClient':
      return answerQuestion(turn, action.question, action.clientId)
    case 'openItems':
      return answerOpenItems(turn, action.clientId, action)
    case 'invoices':
      return answerInvoices(turn, action.clientId, action.show, action)
    case 'openInvoice':
      return answerInvoice(turn, action.invoiceId)
  }
}
