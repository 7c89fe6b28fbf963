import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleClient, invoiceId } from './exampleClient.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { textsOf } from './readCard.ts'
import { type Utterance, utterances } from './utterances/index.ts'
import { type BotWorld, startBotWorld, tenantId } from './world.ts'

let world: BotWorld
let searched: string[] = []
beforeAll(start)
afterAll(() => world.close())

test('signed activities with the messages of the table get the answer of their row', async () => {
  const wrong: object[] = []
  const authorization = `Bearer ${await world.standIn.token()}`
  for (const [place, row] of inOrder.entries()) {
    const conversation = { id: `a:${place}`, conversationType: 'personal', tenantId }
    const say = (text: string) =>
      world.send(world.activity({ text, locale: 'nl-NL', conversation }), authorization)
    if (isFollowUp(row)) await say('vind cliënt 1234AB')
    searched = []
    const before = world.standIn.sent.length
    const { status } = await say(row.say)
    const activity = world.standIn.sent[before]?.activity
    const said = activity?.text ?? textsOf(activity?.attachments?.[0]?.content).join(' | ')
    const searches = row.text !== '' && !['pick', 'language'].includes(row.intent) ? [row.text] : []
    const isRight =
      status === 200 &&
      world.standIn.sent.length === before + 1 &&
      answerOf(row).test(said) &&
      JSON.stringify(searched) === JSON.stringify(searches)
    if (!isRight) wrong.push({ ...row, searched, said: said.slice(0, 90) })
  }
  expect(inOrder.length).toBeGreaterThan(700)
  expect(wrong).toEqual([])
}, 240_000)

async function start(): Promise<void> {
  world = await startBotWorld(
    exampleDesk({
      findClients: async (_asker, { q }) => {
        searched.push(q)
        const isInvoice = /^(?:26\d{6}|F?2026[-/]0412)$/.test(q)
        return searchAnswer([isInvoice ? { ...exampleHit, invoiceId } : exampleHit])
      },
      findCreditors: async (_asker, { q }) => {
        searched.push(q)
        return { creditors: [], total: 0, asOf: null }
      },
    }),
  )
}

/** The language of Teams, used if the words of a message do not tell. */
const teams = 'nl'

/** The intents that refer to the latest card. */
const followUps: readonly string[] = ['pick', 'more', 'back', 'refresh']
const questions: readonly string[] = [
  'lastReceipt',
  'balance',
  'openItems',
  'invoices',
  'directDebit',
  'representative',
]
const isFollowUp = ({ intent, text }: Utterance) =>
  followUps.includes(intent) || (text === '' && questions.includes(intent))
/** More messages of one intent and language show nothing new here; test/bot/intent.test.ts reads them all. */
const enough = 32
const sent = [...Map.groupBy(utterances, ({ intent, language }) => `${intent} ${language}`).values()].flatMap(
  (rows) => rows.slice(0, enough),
)
/** A chosen language stays, so the rows that choose one come last. */
const inOrder = sent.toSorted(
  (one, other) => Number(one.intent === 'language') - Number(other.intent === 'language'),
)

/** Returns the pattern that the answer to this message must match. */
function answerOf({ intent, language, text }: Utterance): RegExp {
  const [nl, en] = answers[intent === 'pick' && Number(text) > 2 ? 'noSuchRow' : intent] ?? []
  return ((language ?? teams) === 'nl' ? nl : en) ?? /^no such intent$/
}

const plain = (sentence: string) => new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
const sentence = (language: 'nl' | 'en') => exampleClient.sentence[language].replaceAll('\u00a0', ' ')

const answers: { readonly [intent: string]: readonly [nl: RegExp, en: RegExp] } = {
  find: [/^Wijngaert, .*Cliëntnummer 100001/, /^Wijngaert, .*Client number 100001/],
  lastReceipt: [/^De laatste betaling is € 50,00/, /^The last payment was €50.00/],
  balance: [plain(`${sentence('nl')} | Wijngaert`), plain(`${sentence('en')} | Wijngaert`)],
  openItems: [plain(`${sentence('nl')} | Openstaande posten`), plain(`${sentence('en')} | Open items`)],
  invoices: [plain(`${sentence('nl')} | Openstaande facturen`), plain(`${sentence('en')} | Open invoices`)],
  directDebit: [/^Ja, er is een automatische incasso/, /^Yes, there is a direct debit/],
  representative: [/^P. Jansen \(bewindvoerder\)/, /^P. Jansen \(financial administrator\)/],
  invoice: [/^Factuur 2026-0412/, /^Invoice 2026-0412/],
  officeClients: [/^1 cliënt gevonden/, /^1 client found/],
  creditor: [/^Geen crediteur gevonden/, /^No creditor found/],
  help: [/^Wat kan ik voor u opzoeken/, /^What can I look up for you/],
  smallTalk: [
    /^(Graag gedaan|Hallo|Tot ziens|Prima|Goed\.|Ik ben|Dat gaat)/,
    /^(You're welcome|Hello|Goodbye|Great|All right|I am|That is)/,
  ],
  language: [/^Ik antwoord in het Nederlands/, /^I will answer in English/],
  pick: [/^Factuur 2026-0412/, /^Invoice 2026-0412/],
  noSuchRow: [/Zoveel regels heeft de lijst niet/, /The list does not have that many rows/],
  more: [/^Openstaande facturen/, /^Open invoices/],
  back: [/^Dit is het eerste/, /^This is the first/],
  refresh: [/^Wijngaert, .*Cliëntnummer 100001/, /^Wijngaert, .*Client number 100001/],
  notUnderstood: [/^Dat begrijp ik niet/, /^I do not understand that/],
}
