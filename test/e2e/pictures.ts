import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld, type Theme } from './browserWorld.ts'
import { openCardStudios } from './cardStudio.ts'
import { everyCard } from './everyCard.ts'
import { everything, sanne } from './people.ts'
import { startPlaygroundWorld } from './playgroundWorld.ts'
import { everyScreen, openScreen, setTabWidth } from './screens.ts'

/**
 * Takes pictures of every screen of the tab and every card of the bot, in three themes, wide and narrow, in
 * `.data/pictures`. Also renews the two pictures of the documentation. Run `npm run pictures`, followed by `tab`,
 * `cards` or `documentation` for that part only.
 */
const root = join(import.meta.dirname, '..', '..')
const album = join(root, '.data', 'pictures')
const documentation = join(root, 'docs', 'pictures')
const themes: readonly (readonly [theme: Theme, name: string])[] = [
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
]

/** Widths, with a height that also shows what a telephone has to scroll to. */
const tabSizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 1700 },
] as const
/** Widths of a card in a wide window and in the narrow pane next to a meeting. */
const cardWidths = [600, 320] as const

const font = await fontStyle()
const parts = { tab: photographTab, cards: photographCards, documentation: photographForDocumentation }
const [, , asked] = process.argv
if (!asked) await rm(album, { recursive: true, force: true })
await Promise.all([album, documentation].map((folder) => mkdir(folder, { recursive: true })))
for (const [name, photographPart] of Object.entries(parts)) {
  if (!asked || asked === name) await photographPart()
}

async function photographTab(): Promise<void> {
  const all = await startBrowserWorld({ exact: { clients: 300, creditors: 20 } })
  const screens = await everyScreen(all)
  for (const [theme, name] of themes) {
    const tab = await all.openTab({ person: everything, theme })
    await tab.frame().addStyleTag({ content: font })
    for (const { width, height } of tabSizes) {
      await setTabWidth(tab, width, height)
      for (const screen of screens) {
        await openScreen(tab, screen)
        await photograph(tab, join(album, `${screen.name}-${name}-${width}.png`))
      }
    }
    await tab.close()
  }
  await all.close()
}

async function photographCards(): Promise<void> {
  const cards = await everyCard()
  const studios = await openCardStudios(cards)
  for (const [theme, name] of themes) {
    for (const width of cardWidths) {
      const studio = await studios.open(theme, width)
      await studio.page.addStyleTag({ content: font })
      for (const card of cards) {
        const drawn = await studio.show(card.name)
        await drawn.screenshot({ path: join(album, `card-${card.name}-${name}-${width}.png`) })
      }
      await studio.close()
    }
  }
  await studios.close()
}

async function photographForDocumentation(): Promise<void> {
  const browserWorld = await startBrowserWorld({ exact: { clients: 300, creditors: 20 } })
  await photographClient(browserWorld)
  await browserWorld.close()
  await photographChat()
}

/** Takes the picture at the top of the documentation: the relation card within the host. */
async function photographClient(all: BrowserWorld): Promise<void> {
  const client = all.world.exact.expectedClient(0)
  const tab = await all.openTab({ person: sanne, width: 1280, height: 820 })
  await tab.frame().addStyleTag({ content: font })
  await tab.go(`/clients/${client.id}`)
  await tab.frame().getByRole('table', { name: 'Openstaande posten' }).waitFor()
  await settled(tab.frame())
  await tab.page.screenshot({ path: join(documentation, 'client-light.png') })
  await tab.close()
}

/** Takes a picture of a client's card in the chat of the Agents Playground. */
async function photographChat(): Promise<void> {
  const all = await startPlaygroundWorld({ clients: 60 })
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: 'nl-NL' })
  await page.goto(all.chatUrl)
  const box = page.locator('[contenteditable=true], textarea').first()
  await box.waitFor()
  await page.addStyleTag({ content: font })
  await box.click()
  await page.keyboard.type(`vind cliënt ${all.world.exact.expectedClient(0).number}`)
  await page.keyboard.press('Enter')
  const card = page.locator('.ac-adaptiveCard').filter({ hasText: 'Openstaand saldo' }).last()
  await card.waitFor()
  await card.screenshot({ path: join(documentation, 'bot-client.png') })
  await browser.close()
  await all.close()
}

async function photograph(tab: OpenTab, path: string): Promise<void> {
  await settled(tab.frame())
  await tab.page.locator('iframe[name=tab]').screenshot({ path })
}

/** Waits until fonts have loaded and all animations have ended. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 250)))')
}

/** A free typeface as wide as the one that Teams uses. */
async function fontStyle(): Promise<string> {
  const files = join(
    createRequire(import.meta.url).resolve('@fontsource/open-sans/package.json'),
    '..',
    'files',
  )
  const faces = [400, 600, 700].map(async (weight) => {
    const file = await readFile(join(files, `open-sans-latin-${weight}-normal.woff2`))
    return `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: url(data:font/woff2;base64,${file.toString('base64')}) }`
  })
  return (await Promise.all(faces)).join('\n')
}
