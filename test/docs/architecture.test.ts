import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const page = readFileSync('docs/architecture.md', 'utf8')
const decisions = [...page.matchAll(/^\| (… .+?) \| `([^`]+)` \| `(\w+)` \|$/gm)].map(
  ([, question = '', file = '', name = '']) => ({ question, file, name }),
)

describe('docs/architecture.md', () => {
  test('answers at least 25 questions, each once', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(25)
    expect(new Set(decisions.map(({ question }) => question)).size).toBe(decisions.length)
  })

  test.each(decisions)('$question is decided in $file, by $name', ({ file, name }) => {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(`^export (async )?(function|const|type|class|default) ?\\*? ?${name}\\b`, 'm'),
    )
  })
})
