import { randomUUID } from 'node:crypto'
import type { Employee } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import { createFormats } from '../src/values/formats.ts'
import type { Language } from '../src/values/language.ts'
import type { CardAction, PortalPage } from './actions.ts'
import { answerCreditors } from './answers/creditors.ts'
import { answerExtension } from './answers/extension.ts'
import { answerFind, answerListPage, answerOffice } from './answers/find.ts'
import { answerActionInGroup, answerFindInGroup, groupHelp, isAnsweredInGroup } from './answers/groupChat.ts'
import { answerInvoice } from './answers/invoice.ts'
import { answerInvoices } from './answers/invoices.ts'
import { answerLink } from './answers/link.ts'
import { answerHelp, message, type Voice } from './answers/message.ts'
import { answerOpenItems } from './answers/openItems.ts'
import { answerQuestion } from './answers/question.ts'
import { cardReply, noReply, type Reply, textReply } from './answers/reply.ts'
import { answerNotUnderstood, answerSmallTalk } from './answers/talk.ts'
import type { Turn } from './answers/turn.ts'
import type { Arrival } from './arrival.ts'
import type { Card } from './cards/render.ts'
import type { ExtensionQuery, ExtensionResult } from './extension.ts'
import { type Intent, type Question, questions } from './intent/intent.ts'
import { readIntent } from './intent/readIntent.ts'
import type { Links } from './links.ts'
import type { Memory } from './memory.ts'
import { withoutLinks } from './portalLink.ts'
import { createRecall, type Recall } from './recall.ts'
import { createTexts, type TextKey, usualWords } from './texts/texts.ts'

type Request = Pick<Arrival, 'text' | 'attached' | 'language' | 'inGroup' | 'conversationId'>

/** Chooses the answer to a request. Each function except `help` throws what the desk throws. */
export type Answers = {
  readonly message: (employee: Employee, request: Request) => Promise<Reply>
  /** Returns true if a message in a group asks something that the bot answers there. */
  readonly isForGroup: (text: string) => boolean
  /** Returns the card behind a button, for the person who pressed it alone. */
  readonly action: (employee: Employee, request: Request, action: CardAction) => Promise<Card>
  /** Returns the card behind a button to post in the chat: in a group only a link. */
  readonly postedAction: (employee: Employee, request: Request, action: CardAction) => Promise<Card>
  /** Returns the card for a link to the portal in a message, without personal data; null for any other link. */
  readonly unfurl: (employee: Employee, request: Request, link: string) => Promise<Card | null>
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
  readonly memory: Memory
  readonly now: () => Date
}): Answers {
  const { desk, links, memory, now } = options
  const formatsOf = (language: Language) => createFormats(language, { dayStyle: 'short', now })
  const formats = { nl: formatsOf('nl'), en: formatsOf('en') }
  const turnFor = (employee: Employee, language: Language, words: typeof usualWords): Turn => ({
    desk,
    asker: { employee, origin: 'bot' },
    language,
    texts: createTexts(language, words[language]),
    formats: formats[language],
    links,
    list: null,
    newId: randomUUID,
    shows: () => undefined,
  })
  const wordsFor = async (employee: Employee) =>
    (await desk.portal({ employee, origin: 'bot' })).vocabulary.client
  // In a group everyone may press a button of a list, whoever asked for it.
  const recallFor = (employee: Employee, { conversationId, inGroup }: Request) =>
    createRecall(memory, { personId: inGroup ? '' : employee.id, conversationId })
  const turnOf = async (employee: Employee, language: Language | null) =>
    turnFor(employee, language ?? employee.language ?? 'nl', await wordsFor(employee))
  const action: Answers['action'] = async (employee, request, chosen) => {
    const turn = await turnOf(employee, chosen.language ?? request.language)
    return answerAction(turn, chosen, recallFor(employee, request))
  }
  return {
    message: async (employee, request) => {
      const [words, chosen] = await Promise.all([wordsFor(employee), memory.languageOf(employee.id)])
      const nouns = [words.nl.many, words.nl.one, words.en.many, words.en.one].map((word) =>
        word.toLowerCase(),
      )
      const linked = request.inGroup ? null : links.placeIn(`${request.text} ${request.attached}`)
      const intent = readIntent(linked ? withoutLinks(request.text) : request.text, nouns)
      // A Dutch question gets a Dutch answer, whatever the language of Teams, until the employee chooses.
      const preferred = request.language ?? employee.language ?? 'nl'
      const language = intent.kind === 'language' ? intent.to : (chosen ?? intent.language ?? preferred)
      if (intent.kind === 'language') await memory.chooseLanguage(employee.id, intent.to)
      const turn = turnFor(employee, language, words)
      const recall = recallFor(employee, request)
      if (linked) {
        const place = withQuestion(linked, intent)
        return cardReply(await answerAction(turn, { ...place, language, list: null }, recall))
      }
      return request.inGroup ? answerInGroup(turn, intent, recall) : answer(turn, intent, recall)
    },
    isForGroup: (text) => isAnsweredInGroup(readIntent(text)),
    action,
    postedAction: async (employee, request, chosen) =>
      request.inGroup
        ? answerActionInGroup(await turnOf(employee, chosen.language ?? request.language), chosen)
        : action(employee, request, chosen),
    extension: async (employee, request, query) =>
      answerExtension(await turnOf(employee, request.language), query),
    unfurl: async (employee, request, link) => {
      const place = links.placeIn(link)
      return place && answerLink(await turnOf(employee, request.language), place)
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

async function answer(turn: Turn, intent: Intent, recall: Recall): Promise<Reply> {
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
      return cardReply(await followUp(turn, recall, await recall.pick(intent.place)))
    case 'more':
    case 'back':
    case 'refresh':
      return cardReply(await followUp(turn, recall, await recall[intent.kind]()))
    case 'officeClients':
      return cardReply(await recall.noting(turn, null, (noting) => answerOffice(noting, intent.text)))
    case 'creditor':
      return cardReply(await answerCreditors(turn, intent.text))
    case 'invoice':
      return cardReply(
        await recall.noting(turn, null, (noting) => answerFind(noting, intent.text, 'invoices')),
      )
    default: {
      const { kind, text } = intent
      if (text === '') return cardReply(await followUp(turn, recall, await recall.ask(kind)))
      return cardReply(await recall.noting(turn, null, (noting) => answerFind(noting, text, kind)))
    }
  }
}

/** Answers only questions about a client and requests for help, because others read along. */
async function answerInGroup(turn: Turn, intent: Intent, recall: Recall): Promise<Reply> {
  if (!isAnsweredInGroup(intent)) return noReply
  if (!('text' in intent)) return cardReply(help(turn, { inGroup: true }))
  const question = isQuestion(intent.kind) || intent.kind === 'invoice' ? intent.kind : 'find'
  return cardReply(
    await recall.noting(turn, null, (noting) => answerFindInGroup(noting, intent.text, question)),
  )
}

/** Adds the question of the message to a link to a client. */
function withQuestion(place: PortalPage, { kind }: Intent): PortalPage {
  return place.verb === 'openClient' && isQuestion(kind) ? { ...place, question: kind } : place
}

function isQuestion(kind: Intent['kind']): kind is Question {
  return questions.some((question) => question === kind)
}

/** Performs the action of a follow-up, or renders the reason why it has none. */
function followUp(turn: Turn, recall: Recall, next: CardAction | TextKey): Promise<Card> | Card {
  if (typeof next !== 'string') return answerAction(turn, next, recall)
  return message(turn, { title: turn.texts(next), paragraphs: [] })
}

async function answerAction(turn: Turn, action: CardAction, recall: Recall): Promise<Card> {
  if (action.verb !== 'list') return recall.noting(turn, action.list, (noting) => show(noting, action))
  const remembered = await recall.list(action.list)
  if (!remembered) return followUp(turn, recall, 'followUp.nothingShown')
  return recall.noting(turn, null, (noting) => answerListPage(noting, remembered, action.list))
}

function show(turn: Turn, action: PortalPage): Promise<Card> {
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
