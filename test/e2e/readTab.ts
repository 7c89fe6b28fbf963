import type { Frame, Locator } from 'playwright-core'

/** What a screen says as people read it: white space as single spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands there now, without what is hidden at this width. */
export async function readText(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns and lines are not on the screen
  return tidy(await place.innerText())
}

/** The visible cells of a table's rows, in the order in which they stand. */
export async function readRows(within: Frame | Locator, table: string): Promise<string[][]> {
  return cellsOf(within.getByRole('table', { name: table, exact: true }).locator('tbody tr'))
}

async function cellsOf(rows: Locator): Promise<string[][]> {
  const texts = await rows.allInnerTexts()
  return texts.map((row) => row.split('\t').map(tidy))
}
