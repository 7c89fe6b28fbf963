import { createServer, type IncomingMessage } from 'node:http'
import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import { openBrowser } from '../browser.ts'
import type { Theme } from './browserWorld.ts'
import { dress } from './cardThemes.ts'
import type { SentCard } from './everyCard.ts'
import { startPlaygroundChat } from './playgroundChat.ts'

/** Draws cards as Teams does, one after the other, in one theme and width. */
export type CardStudio = {
  readonly page: Page
  /** Draws a card and returns it in the chat. */
  readonly show: (name: string) => Promise<Locator>
  /** Gives every card this width in pixels. */
  readonly setWidth: (width: number) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts Microsoft's Agents Playground, which has the renderer of Teams, with a bot that answers the name of a card
 * with that card. The playground has only the light theme; `dress` gives its renderer the other two.
 */
export async function openCardStudios(cards: readonly SentCard[]): Promise<{
  readonly open: (theme: Theme, width: number) => Promise<CardStudio>
  readonly close: () => Promise<void>
}> {
  const bot = await startParrot(cards)
  const chat = await startPlaygroundChat({
    endpoint: bot.endpoint,
    botId: 'b0700000-0000-4000-8000-000000000001',
    tenantId: '7e000000-0000-4000-8000-000000000001',
  })
  const browser = await openBrowser()
  return {
    open: async (theme, width) => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 2400 }, locale: 'nl-NL' })
      const page = await context.newPage()
      await dress(page, theme)
      await page.goto(chat.url)
      await page.locator('[contenteditable=true], textarea').first().waitFor()
      return {
        page,
        show: (name) => show(page, name, width),
        setWidth: (pixels) => setWidth(page, pixels),
        close: () => context.close(),
      }
    },
    close: async () => {
      await browser.close()
      await chat.close()
      await bot.close()
    },
  }
}

async function show(page: Page, name: string, width: number): Promise<Locator> {
  const drawn = page.locator('.ac-preview-panel')
  const before = await drawn.count()
  await page.locator('[contenteditable=true], textarea').first().click()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await drawn.nth(before).locator('.ac-adaptiveCard').waitFor()
  await setWidth(page, width)
  return drawn.nth(before).locator('xpath=..')
}

async function setWidth(page: Page, width: number): Promise<void> {
  await page.evaluate(
    `for (const card of document.querySelectorAll('.ac-preview-panel')) card.parentElement.style = 'width: ${width}px; flex: none'`,
  )
}

const asked = z.object({
  type: z.string(),
  text: z.string().optional(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string() }),
})

/** Starts a bot that answers the name of a card with that card. */
async function startParrot(cards: readonly SentCard[]) {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') await repeat(cards, request)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the bot has no port')
  return {
    endpoint: `http://localhost:${address.port}/api/messages`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function repeat(cards: readonly SentCard[], request: IncomingMessage): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString('utf8')
  const { type, text, serviceUrl, conversation } = asked.parse(JSON.parse(body))
  const card = cards.find(({ name }) => name === text?.trim())
  if (type !== 'message' || !card) return
  const { contentType, content } = card
  const base = serviceUrl.replace(/\/$/, '')
  await fetch(`${base}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', attachments: [{ contentType, content }] }),
  })
}
