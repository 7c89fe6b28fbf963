import type { OpenTab } from './browserWorld.ts'

/** The visible content of a screen at its current width, with white space reduced to single spaces. */
export type Screen = {
  readonly text: string
  /** Labels with their values, list after list. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: {
    readonly [name: string]: {
      /** All rows in order, including those of a long list that are not in the document yet. */
      readonly rows: readonly (readonly string[])[]
      /** Where the first link of each row leads. */
      readonly links: readonly (string | null)[]
      readonly total: readonly string[]
    }
  }
}

export type ScreenRequest = {
  /** The path to open within the tab. Without it the current screen is read. */
  readonly path?: string
  /** The position of the screen's switch, set as soon as the switch is there. */
  readonly switchTo?: boolean
  /** Selector of the part to read text and facts from. */
  readonly within: string
  /** The screen has loaded when its heading, these parts, the table with this many rows and these words are present. */
  readonly heading: string
  readonly parts: readonly string[]
  readonly table?: { readonly name: string; readonly rows: number }
  readonly words?: string
}

/**
 * Opens a screen without reloading the tab, waits until it has loaded and reads it, all in one call to the browser.
 * After 15 seconds it reads whatever is there.
 */
export function readScreen(tab: OpenTab, request: ScreenRequest): Promise<Screen> {
  return tab.frame().evaluate(readWithinPage, request)
}

type Part = {
  readonly innerText: string
  readonly textContent: string
  readonly checked: boolean
  readonly click: () => void
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => Part | null
  readonly querySelectorAll: (selector: string) => Iterable<Part>
}
// The few browser types used here; the tests are not compiled for a browser.
declare const document: Part & { readonly body: Part }
declare const history: { readonly pushState: (state: null, title: string, path: string) => void }
declare const scrollY: number
declare const innerHeight: number
declare function scrollTo(x: number, y: number): void
declare function requestAnimationFrame(call: () => void): void
declare function dispatchEvent(event: Event): void
declare class PopStateEvent extends Event {}
declare class MutationObserver {
  constructor(call: () => void)
  observe(part: Part, what: { readonly [kind: string]: boolean }): void
  disconnect(): void
}

/** Runs within the page, so it cannot refer to anything outside itself. */
async function readWithinPage(request: ScreenRequest): Promise<Screen> {
  const patience = 15_000
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns and lines are not on the screen
  const wordsOf = (part: Part | null | undefined) => tidy(part?.innerText)
  // biome-ignore lint/performance/useDomNodeTextContent: as above; tabs separate the cells
  const cellsOf = (row: Part) => row.innerText.split('\t').map(tidy)
  const countOf = (table: Part) => Number(table.getAttribute('aria-rowcount')) - 1

  const isThere = () =>
    tidy(document.querySelector('h1')?.textContent) === request.heading &&
    request.parts.every((selector) => document.querySelector(selector)) &&
    (request.words === undefined || document.body.textContent.includes(request.words)) &&
    (request.table === undefined ||
      [...document.querySelectorAll('table')].some(
        (table) =>
          request.table?.name === table.getAttribute('aria-label') && countOf(table) === request.table.rows,
      ))

  const until = (holds: () => boolean) =>
    new Promise<void>((done) => {
      const finish = () => {
        clearTimeout(timer)
        observer.disconnect()
        done()
      }
      const observer = new MutationObserver(() => holds() && finish())
      const timer = setTimeout(finish, patience)
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
      if (holds()) finish()
    })

  const nextFrame = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

  const readTable = async (table: Part): Promise<Screen['tables'][string]> => {
    const seen = new Map<number, { readonly cells: readonly string[]; readonly link: string | null }>()
    const collect = () => {
      for (const row of table.querySelectorAll('tbody tr[data-row]')) {
        const place = Number(row.getAttribute('data-row'))
        if (seen.has(place)) continue
        const link = row.querySelector('a')?.getAttribute('href') ?? null
        seen.set(place, { cells: cellsOf(row), link })
      }
    }
    collect()
    if (seen.size < countOf(table)) scrollTo(0, 0)
    for (let before = -1; seen.size < countOf(table) && before !== scrollY; ) {
      await nextFrame()
      collect()
      before = scrollY
      scrollTo(0, scrollY + innerHeight)
    }
    const rows = [...seen].sort(([one], [other]) => one - other).map(([, row]) => row)
    const total = table.querySelector('tfoot tr')
    return {
      rows: rows.map(({ cells }) => cells),
      links: rows.map(({ link }) => link),
      total: total ? cellsOf(total) : [],
    }
  }

  if (request.path !== undefined) {
    history.pushState(null, '', request.path)
    dispatchEvent(new PopStateEvent('popstate'))
  }
  const toggle = () => document.querySelector('[role=switch]')
  if (request.switchTo !== undefined) {
    await until(() => toggle() !== null)
    if (toggle()?.checked !== request.switchTo) toggle()?.click()
  }
  await until(isThere)
  const part = document.querySelector(request.within)
  const tables: { [name: string]: Screen['tables'][string] } = {}
  for (const table of document.querySelectorAll('table')) {
    tables[table.getAttribute('aria-label') ?? ''] = await readTable(table)
  }
  const values = [...(part?.querySelectorAll('dd') ?? [])]
  return {
    text: wordsOf(part),
    facts: [...(part?.querySelectorAll('dt') ?? [])].map(
      (label, place) => [wordsOf(label), wordsOf(values[place])] as const,
    ),
    tables,
  }
}
