import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld, type Theme } from './browserWorld.ts'
import { everything, sanne } from './people.ts'
import { startPlaygroundWorld } from './playgroundWorld.ts'
import { everyScreen, openScreen, setTabWidth } from './screens.ts'

/**
 * Photographs every screen in the three themes, wide and narrow, and the cards of the bot, into
 * `.data/pictures`; refreshes the two pictures of the documentation. Run it with `npm run pictures`.
 */
const root = join(import.meta.dirname, '..', '..')
const album = join(root, '.data', 'pictures')
const documentation = join(root, 'docs', 'pictures')
const themes: readonly (readonly [theme: Theme, name: string])[] = [
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
]

await rm(album, { recursive: true, force: true })
await Promise.all([album, documentation].map((folder) => mkdir(folder, { recursive: true })))
await photographTab()
await photographBot()

async function photographTab(): Promise<void> {
  const all = await startBrowserWorld({ exact: { clients: 300, creditors: 20 } })
  const screens = await everyScreen(all)
  const font = await fontStyle()
  for (const [theme, name] of themes) {
    const tab = await all.openTab({ person: everything, theme })
    await tab.frame().addStyleTag({ content: font })
    for (const width of [1280, 360]) {
      await setTabWidth(tab, width)
      for (const screen of screens) {
        await openScreen(tab, screen)
        await photograph(tab, join(album, `${screen.name}-${name}-${width}.png`))
      }
    }
    await tab.close()
  }
  await photographClient(all, font)
  await all.close()
}

/** The picture at the top of the documentation: the relation card within the host. */
async function photographClient(all: BrowserWorld, font: string): Promise<void> {
  const client = all.world.exact.expectedClient(0)
  const tab = await all.openTab({ person: sanne, width: 1280, height: 820 })
  await tab.frame().addStyleTag({ content: font })
  await tab.go(`/clients/${client.id}`)
  await tab.frame().getByRole('table', { name: 'Openstaande posten' }).waitFor()
  await settled(tab.frame())
  await tab.page.screenshot({ path: join(documentation, 'client-light.png') })
  await tab.close()
}

async function photographBot(): Promise<void> {
  const all = await startPlaygroundWorld({ clients: 60 })
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: 'nl-NL' })
  await page.goto(all.chatUrl)
  const box = page.locator('[contenteditable=true], textarea').first()
  await box.waitFor()
  await page.addStyleTag({ content: await fontStyle() })
  const cards = page.locator('.ac-adaptiveCard')
  const wanted = all.world.exact.expectedClient(0)
  const ask = async (name: string, said: string, shows: string) => {
    await box.click()
    await page.keyboard.type(said)
    await page.keyboard.press('Enter')
    const card = cards.filter({ hasText: shows }).last()
    await card.waitFor()
    await card.screenshot({ path: join(album, `bot-${name}.png`) })
    return card
  }
  await ask('help', 'help', 'Wat kan ik voor u opzoeken?')
  await ask('choose', 'vind cliënt 1234AB', wanted.name)
  const card = await ask('client', `vind cliënt ${wanted.number}`, 'Openstaand saldo')
  await card.screenshot({ path: join(documentation, 'bot-client.png') })
  await card.getByRole('button', { name: /openstaande posten/i }).click()
  const items = cards.filter({ hasText: 'Totaal open' }).last()
  await items.waitFor()
  await items.screenshot({ path: join(album, 'bot-open-items.png') })
  await ask('nobody', 'vind cliënt 9999ZZ', 'Geen cliënt gevonden')
  await browser.close()
  await all.close()
}

async function photograph(tab: OpenTab, path: string): Promise<void> {
  await settled(tab.frame())
  await tab.page.locator('iframe[name=tab]').screenshot({ path })
}

/** Fonts are there and nothing moves any more. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 250)))')
}

/** A typeface as wide as that of Teams, which is on no machine but Microsoft's. */
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
