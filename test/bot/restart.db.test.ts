import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createConversations } from '../../src/conversations/index.ts'
import { openTestDatabase } from '../database.ts'
import { exampleDesk, exampleHit, searchAnswer } from './exampleDesk.ts'
import { lastCard, textsOf } from './readCard.ts'
import { startBotWorld } from './world.ts'

test('after the server was stopped in mid-conversation, the next one knows "de tweede"', async () => {
  const opened = await openTestDatabase()
  const encryptionKeys: readonly [string] = [randomBytes(32).toString('base64')]
  const second = { ...exampleHit, id: 'c1000000-0000-4000-8000-000000000002', number: '100002' }
  const requested: string[] = []
  const desk = exampleDesk({
    findClients: async () => searchAnswer([exampleHit, second], { single: false }),
    openClient: async (asker, id) => {
      requested.push(id)
      return exampleDesk().openClient(asker, id)
    },
  })
  const startServer = () => {
    const now = () => new Date()
    return startBotWorld(desk, { memory: createConversations(opened.database, { encryptionKeys, now }) })
  }
  try {
    const first = await startServer()
    await first.send(first.activity({ id: 'question', text: 'jansen' }))
    expect(textsOf(lastCard(first))[0]).toBe('2 cliënten gevonden')
    await first.close()
    const next = await startServer()
    await next.send(next.activity({ id: 'choice', text: 'de tweede' }))
    expect(textsOf(lastCard(next))[0]).toBe('Wijngaert, Johanna van den')
    expect(requested).toEqual([second.id])
    await next.close()
  } finally {
    await opened.close()
  }
})
