import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const table = readFileSync('docs/features.md', 'utf8')
const rows = [...table.matchAll(/^\| ([SK]\d+[a-z]?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id = '', , proof = '']) => ({ id, proof }),
)

/** The ids of all rows that the table must have. */
const asked = [
  ...[1, 2, 3, 4, 5, 7, 8, 9, ...numbers(10, 19), ...numbers(21, 25)].map(
    (n) => `S${String(n).padStart(2, '0')}`,
  ),
  ...letters('S26', 'abcdefg'),
  'S27',
  ...letters('S28', 'abcd'),
  ...numbers(29, 34).map((n) => `S${n}`),
  ...letters('S35', 'abc'),
  ...numbers(36, 41).map((n) => `S${n}`),
  ...letters('S42', 'ab'),
  ...numbers(1, 7).map((n) => `K${n}`),
]

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
function letters(row: string, all: string): string[] {
  return [...all].map((letter) => row + letter)
}

describe('the table of requested features', () => {
  test('has every row once', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(asked.toSorted())
  })

  test.each(rows)('$id names tests that exist, or says why not yet', ({ proof }) => {
    const proofs = [...proof.matchAll(/`(test\/[^`]+)`:([^·|]*)/g)]
    if (proofs.length === 0) expect(proof).toMatch(/^As S\d|[Nn]ot yet[:,] .{20}/)
    for (const [, file = '', told = ''] of proofs) {
      expect(existsSync(file), file).toBe(true)
      const [name = ''] = told.trim().split(/ \(|\. [A-Z]|^\. /)
      if (name !== '') expect(readFileSync(file, 'utf8'), `${file}: ${name}`).toContain(name)
    }
  })

  test('every package that was asked for is a dependency and is imported by the product', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: { readonly [name: string]: string }
      devDependencies: { readonly [name: string]: string }
    }
    const sources = ['src', 'bot', 'tab']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
      )
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(name, 'utf8'))
    for (const name of [
      '@microsoft/teams-js',
      'botbuilder',
      '@fluentui/react-components',
      'restify',
      '@azure/msal-node',
      'adaptivecards-templating',
    ]) {
      expect({ ...dependencies, ...devDependencies }, name).toHaveProperty([name])
      expect(
        sources.some((text) => text.includes(`from '${name}'`)),
        name,
      ).toBe(true)
    }
  })

  test('the top level holds what was asked and nothing else but settings and docs', () => {
    const names = readdirSync('.').filter(
      (name) => !name.startsWith('.') && !/^(node_modules|dist)$/.test(name),
    )
    const folders = ['appPackage', 'bot', 'docs', 'infra', 'src', 'tab', 'test']
    expect(names).toEqual(expect.arrayContaining([...folders, 'package.json', 'README.md']))
    expect(
      names.filter((name) => !folders.includes(name) && !/\.(json|ts|md)$|^LICENSE$/.test(name)),
    ).toEqual([])
  })
})
