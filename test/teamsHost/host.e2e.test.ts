import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HostWorld, people, startHostWorld } from './hostWorld.ts'

let world: HostWorld
beforeAll(async () => {
  world = await startHostWorld()
})
afterAll(() => world?.close())

const contextOf = async (tab: FrameLocator): Promise<unknown> =>
  JSON.parse((await tab.locator('#context').textContent()) ?? '')

describe('the page that plays Teams', () => {
  test('gives the tab theme, language, person, tenant and the target of a deep link', async () => {
    const { page, tab } = await world.open('?theme=dark&locale=en-us&subEntityId=client/42')
    expect(await contextOf(tab)).toEqual({
      theme: 'dark',
      locale: 'en-us',
      user: people[0]?.id,
      tenant: 'tenant-1',
      place: 'client/42',
    })
    await page.close()
  })

  test('hides its loading screen when the tab reports that it is ready', async () => {
    const { page } = await world.open()
    await page.locator('#loading').waitFor({ state: 'hidden' })
    await page.close()
  })

  test('shows an error if the tab never reports that it is ready', async () => {
    const page = await world.newPage()
    await page.goto(world.silentHost.url)
    await page.getByText('De app geeft geen antwoord').waitFor()
    await page.close()
  })

  test('a change of theme reaches the open tab', async () => {
    const { page, tab } = await world.open()
    await page.getByText('Hoog contrast').click()
    await tab.locator('#theme', { hasText: 'contrast' }).waitFor()
    await page.close()
  })

  test('gives each person their own token, and passes a refusal on to the tab', async () => {
    const { page, tab } = await world.open()
    await tab.locator('#token', { hasText: 'token of Sanne Kok' }).waitFor()
    await page.getByLabel('Persoon').selectOption({ label: 'Noor Visser, geen rol' })
    await tab.locator('#token', { hasText: 'refused: resourceDisabled' }).waitFor()
    await page.close()
  })

  test('the clipboard of Teams stores text and returns it', async () => {
    const { page, tab } = await world.open()
    await tab.locator('#copy').click()
    await tab.locator('#copied', { hasText: 'NL91 ABNA €' }).waitFor()
    await page.close()
  })

  test('the tab can navigate itself to a deep link', async () => {
    const { page, tab } = await world.open()
    await tab.locator('#move').click()
    await tab.locator('#context', { hasText: 'invoice/7' }).waitFor()
    await page.close()
  })

  test('the address of a Teams deep link opens its target', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'client/9' }))
    const { page, tab } = await world.open(`l/entity/app/portal?context=${context}`)
    expect(await contextOf(tab)).toMatchObject({ place: 'client/9' })
    await page.close()
  })

  test('the intranet page shows the tab without Teams', async () => {
    const page = await world.newPage()
    await page.goto(`${world.host.url}/intranet`)
    expect(await page.locator('iframe').getAttribute('src')).toContain(world.tabOrigin)
    await page.close()
  })
})
