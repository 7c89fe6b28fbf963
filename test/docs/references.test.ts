import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type House = {
  readonly exists: (path: string) => boolean
  /** Slugs of the headings of a Markdown file. */
  readonly headings: (path: string) => readonly string[]
}

const pathShape = /(?<![\w/.-])(?:src|bot|tab|test|infra|appPackage|docs)\/[\w./-]+\.\w+\b(?:#[\w-]+)?/g
const linkShape = /\]\(((?!https?:)[\w./-]*\.md)?(#[\w-]+)?\)/g
const commentShape = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
const section = '\u00a7'

const repository: House = { exists: existsSync, headings: (path) => slugs(readFileSync(path, 'utf8')) }
const files = globSync([
  '*.md',
  'docs/*.md',
  '{src,bot,tab,test,infra,appPackage}/**/*.{ts,tsx,mjs,css,md}',
]).filter((file) => !file.includes('node_modules') && file !== 'test/docs/references.test.ts')

test('every reference in comments and documents leads somewhere', () => {
  expect(files.length).toBeGreaterThan(500)
  const dead = files.flatMap((file) =>
    deadReferences(file, readFileSync(file, 'utf8'), repository).map((reference) => `${file}: ${reference}`),
  )
  expect(dead).toEqual([])
})

const house: House = {
  exists: (path) => ['docs/exact.md', 'docs/install.md', 'src/config.ts'].includes(path),
  headings: () => ['limits', 'amounts-and-signs'],
}

test.each([
  ['src/a.ts', '/** See docs/exact.md#limits. */', []],
  ['src/a.ts', '/** See docs/exact.md#prices. */', ['docs/exact.md#prices']],
  ['src/a.ts', '  // as in src/gone/away.ts', ['src/gone/away.ts']],
  ['src/a.ts', "import x from 'src/gone/away.ts'", []],
  ['src/a.ts', `/** So says the reference ${section}7.4. */`, [section]],
  ['docs/b.md', 'Settings are read in `src/config.ts`; see [limits](exact.md#limits).', []],
  ['docs/b.md', 'Read [the guide](guide.md) and [below](#nowhere).', ['docs/guide.md', 'docs/b.md#nowhere']],
  ['README.md', 'Read [the guide](docs/install.md#steps).', ['docs/install.md#steps']],
])('%s: %s', (file, text, dead) => {
  expect(deadReferences(file, text, house)).toEqual(dead)
})

test('a heading becomes the anchor that GitHub gives it', () => {
  expect(slugs('# Title\n\n## Amounts and signs\n\n## 15. J & K, "walk"')).toEqual([
    'title',
    'amounts-and-signs',
    '15-j--k-walk',
  ])
})

/** Returns the references in a text that lead nowhere. In code only comments are read. */
function deadReferences(file: string, text: string, house: House): readonly string[] {
  const isDocument = file.endsWith('.md')
  const prose = isDocument ? text : (text.match(commentShape) ?? []).join('\n')
  const references = [...prose.matchAll(pathShape)].map(([reference]) => reference)
  if (isDocument) {
    const folder = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/` : ''
    for (const [, path, slug = ''] of prose.matchAll(linkShape)) {
      if (path || slug) references.push(`${path ? folder + path : file}${slug}`)
    }
  }
  const dead = references.filter((reference) => {
    const [path = '', slug] = reference.split('#')
    return !house.exists(path) || (slug !== undefined && !house.headings(path).includes(slug))
  })
  return [...new Set(prose.includes(section) ? [...dead, section] : dead)]
}

/** Returns the anchors that GitHub gives to headings. */
function slugs(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}
