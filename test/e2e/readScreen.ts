import type { OpenTab } from './browserWorld.ts'

/** What a screen shows, white space as single spaces, without what is hidden at this width. */
export type Screen = {
  readonly text: string
  /** Labels with their values, list after list. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: {
    readonly [name: string]: {
      /** All of them, in their order, also those of a long list that are not on the page at once. */
      readonly rows: readonly (readonly string[])[]
      /** Where the first link of each row leads. */
      readonly links: readonly (string | null)[]
      readonly total: readonly string[]
    }
  }
}

export type Asked = {
  /** The address to open within the tab; without it the screen stays as it is. */
  readonly path?: string
  /** A switch to set, once the screen is there. */
  readonly switchTo?: boolean
  /** Words and facts are read from here. */
  readonly within: string
  /** By these the screen is known to be there: its heading, parts of it, a table with so many rows, words. */
  readonly heading: string
  readonly parts: readonly string[]
  readonly table?: { readonly name: string; readonly rows: number }
  readonly words?: string
}

/**
 * Opens a screen without loading the tab anew, waits until it is there and reads it, all in one call to the
 * browser. What is not there after a while is read as it is then.
 */
export function readScreen(tab: OpenTab, asked: Asked): Promise<Screen> {
  return tab.frame().evaluate(readWithinPage, asked)
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
// The little of a page that is used here; the tests are no program for browsers.
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

/** Runs within the page, so it can use nothing from outside itself. */
async function readWithinPage(asked: Asked): Promise<Screen> {
  const patience = 15_000
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns and lines are not on the screen
  const wordsOf = (part: Part | null | undefined) => tidy(part?.innerText)
  // biome-ignore lint/performance/useDomNodeTextContent: as above; cells are parted by tabs
  const cellsOf = (row: Part) => row.innerText.split('\t').map(tidy)
  const countOf = (table: Part) => Number(table.getAttribute('aria-rowcount')) - 1

  const isThere = () =>
    tidy(document.querySelector('h1')?.textContent) === asked.heading &&
    asked.parts.every((selector) => document.querySelector(selector)) &&
    (asked.words === undefined || document.body.textContent.includes(asked.words)) &&
    (asked.table === undefined ||
      [...document.querySelectorAll('table')].some(
        (table) =>
          asked.table?.name === table.getAttribute('aria-label') && countOf(table) === asked.table.rows,
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

  if (asked.path !== undefined) {
    history.pushState(null, '', asked.path)
    dispatchEvent(new PopStateEvent('popstate'))
  }
  const toggle = () => document.querySelector('[role=switch]')
  if (asked.switchTo !== undefined) {
    await until(() => toggle() !== null)
    if (toggle()?.checked !== asked.switchTo) toggle()?.click()
  }
  await until(isThere)
  const part = document.querySelector(asked.within)
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
