import type { Locator } from 'playwright-core'
import type { OpenTab } from './browserWorld.ts'

/** Returns locators for the parts of the screen that most tests look at. They follow the tab to its current frame. */
export function onScreen(tab: () => OpenTab) {
  const frame = () => tab().frame()
  return {
    main: () => frame().locator('main'),
    heading: (name: string) => frame().getByRole('heading', { level: 1, name, exact: true }),
    card: () => frame().getByRole('region', { name: 'Relatiekaart' }),
    button: (name: string | RegExp) => frame().getByRole('button', { name }),
  }
}

/** Waits until the text shows within an area. */
export const shows = (area: Locator, text: string | RegExp): Promise<void> =>
  area.getByText(text).first().waitFor()
