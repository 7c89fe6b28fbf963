import { describe, expect, test } from 'vitest'
import { matchScore } from '../../../src/clients/search/score.ts'
import { type SearchTerm, searchTermsOf } from '../../../src/clients/search/searchTerms.ts'
import { readQuery } from '../../../src/clients/search/text/readQuery.ts'
import { areWordsOrNumbers, wordSteps } from '../../../src/clients/search/wordQueries.ts'

const typed = (q: string): readonly SearchTerm[] => searchTermsOf(readQuery(q))
const name = (word: string): SearchTerm => ({
  lookups: [{ kind: 'name', prefix: word, isWhole: false, exact: 'same' }],
  optional: false,
  length: word.length,
  word,
})

test('areWordsOrNumbers is also true if one of several terms is a short number', () => {
  expect(areWordsOrNumbers(typed('bewindskring 27'))).toBe(true)
  expect(areWordsOrNumbers(typed('27 28'))).toBe(false)
  expect(areWordsOrNumbers(typed('jansen 6711'))).toBe(false)
  expect(areWordsOrNumbers(typed('jansen 12345678'))).toBe(false)
})

describe('wordSteps', () => {
  test('go from whole words to a last word still being typed to prefixes, and no client is in two steps', () => {
    expect(wordSteps([name('postema'), name('ede')])).toEqual([
      {
        indexQuery: "(('postema.') & ('ede.'))",
        fullQuery: "(('postema.':A) & ('ede.':A))",
        score: matchScore.exact,
      },
      {
        indexQuery: "(('postema.') & ('ede'))",
        fullQuery: "(('postema.':A) & ('ede':A)) & !(('postema.':A) & ('ede.':A))",
        score: matchScore.typing,
      },
      {
        indexQuery: "(('postem') & ('ede'))",
        fullQuery: "(('postema':*A) & ('ede':A)) & !(('postema.':A) & ('ede':A))",
        score: matchScore.part,
      },
    ])
  })

  test('look up a long word in the index by its first letters and check the rest', () => {
    expect(wordSteps([name('wijngaart'), name('ede')]).at(-1)).toMatchObject({
      indexQuery: "(('wijngaar') & ('ede'))",
      fullQuery: expect.stringContaining("('wijngaart':*A)"),
    })
  })

  test('look up a prefix of at most six letters in the index as a whole', () => {
    for (const start of ['vries', 'vrie', 'vri']) {
      expect(wordSteps([name(start), name('ede')]).at(-1)).toMatchObject({
        indexQuery: `(('${start}') & ('ede'))`,
        fullQuery: expect.stringContaining(`(('${start}':A) & ('ede':A))`),
      })
    }
  })

  test('have similar words last, and no earlier step if there are only similar words', () => {
    const similar: SearchTerm = {
      ...name('jnasen'),
      lookups: [{ kind: 'name', oneOf: ['jansen', 'jannsen'] }],
    }
    expect(wordSteps([similar, name('ede')])).toEqual([
      {
        indexQuery: "(('jansen.' | 'jannsen.') & ('ede'))",
        fullQuery: "(('jansen.':A | 'jannsen.':A) & ('ede':A))",
        score: matchScore.similar,
      },
    ])
  })
})

test('wordSteps looks up a single letter in the index', () => {
  expect(wordSteps([name('j'), name('postema')])[2]).toEqual({
    indexQuery: "(('j') & ('postem'))",
    fullQuery: "(('j':A) & ('postema':*A)) & !(('j.':A) & ('postema':*A))",
    score: matchScore.part,
  })
})

test('wordSteps escapes quotes and backslashes', () => {
  expect(wordSteps([name("o'b\\n"), name('x')])[0]?.indexQuery).toBe("(('o''b\\\\n.') & ('x.'))")
})
