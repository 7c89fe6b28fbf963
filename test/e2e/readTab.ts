import type { Frame, Locator } from 'playwright-core'

/** Reduces white space to single spaces, as people read it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Returns the text that is visible now, at the current width. */
export async function readText(area: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns and lines are not on the screen
  return tidy(await area.innerText())
}

/** Returns the visible cells of a table's rows, in the order shown. */
export async function readRows(within: Frame | Locator, table: string): Promise<string[][]> {
  return cellsOf(within.getByRole('table', { name: table, exact: true }).locator('tbody tr'))
}

async function cellsOf(rows: Locator): Promise<string[][]> {
  const texts = await rows.allInnerTexts()
  return texts.map((row) => row.split('\t').map(tidy))
}
