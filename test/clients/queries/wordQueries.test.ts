import { describe, expect, test } from 'vitest'
import {
  areWords,
  areWordsOrNumbers,
  wordSteps,
  wordsTogether,
} from '../../../src/clients/queries/wordQueries.ts'
import { readQuery } from '../../../src/clients/query/readQuery.ts'
import { type Term, termsOf } from '../../../src/clients/searchTerms.ts'

const typed = (q: string): readonly Term[] => termsOf(readQuery(q))
const name = (word: string): Term => ({
  lookups: [{ kind: 'name', start: word, isWhole: false, exact: 'same' }],
  optional: false,
  length: word.length,
  word,
})

test('only words are asked at once', () => {
  expect(areWords(typed('jansen ede'))).toBe(true)
  expect(areWords(typed('jansen 6711'))).toBe(false)
  expect(areWords(typed('jansen 06-12345678'))).toBe(false)
})

test('and a few digits beside words, which may be a client’s whole number', () => {
  expect(areWordsOrNumbers(typed('bewindskring 27'))).toBe(true)
  expect(areWordsOrNumbers(typed('27 28'))).toBe(false)
  expect(areWordsOrNumbers(typed('jansen 6711'))).toBe(false)
  expect(areWordsOrNumbers(typed('jansen 12345678'))).toBe(false)
})

describe('in steps', () => {
  test('all in full, the last still being typed, all begun; nobody in two of them', () => {
    expect(wordSteps([name('postema'), name('ede')])).toEqual([
      { asked: "(('postema.') & ('ede.'))", fitting: "(('postema.':A) & ('ede.':A))" },
      {
        asked: "(('postema.') & ('ede'))",
        fitting: "(('postema.':A) & ('ede':A)) & !(('postema.':A) & ('ede.':A))",
      },
      {
        asked: "(('postem') & ('ede'))",
        fitting: "(('postema':*A) & ('ede':A)) & !(('postema.':A) & ('ede':A))",
      },
    ])
  })

  test('of a long word the index is asked the first letters, and the rest is looked at', () => {
    expect(wordSteps([name('wijngaart'), name('ede')]).at(-1)).toMatchObject({
      asked: "(('wijngaar') & ('ede'))",
      fitting: expect.stringContaining("('wijngaart':*A)"),
    })
  })

  test('of a start of five letters as well as of a shorter one all of it', () => {
    for (const start of ['vries', 'vrie', 'vri']) {
      expect(wordSteps([name(start), name('ede')]).at(-1)).toMatchObject({
        asked: `(('${start}') & ('ede'))`,
        fitting: expect.stringContaining(`(('${start}':A) & ('ede':A))`),
      })
    }
  })

  test('words alike come last, and a word that can be none in full has no first step', () => {
    const alike: Term = { ...name('jnasen'), lookups: [{ kind: 'name', oneOf: ['jansen', 'jannsen'] }] }
    expect(wordSteps([alike, name('ede')])).toEqual([
      {
        asked: "(('jansen.' | 'jannsen.') & ('ede'))",
        fitting: "(('jansen.':A | 'jannsen.':A) & ('ede':A))",
      },
    ])
  })
})

test('a letter alone is asked of the index as well', () => {
  expect(wordSteps([name('j'), name('postema')])[2]).toEqual({
    asked: "(('j') & ('postem'))",
    fitting: "(('j':A) & ('postema':*A)) & !(('j.':A) & ('postema':*A))",
  })
})

test('quotes and backslashes are letters like others', () => {
  expect(wordSteps([name("o'b\\n"), name('x')])[0]?.asked).toBe("(('o''b\\\\n.') & ('x.'))")
})

test('words together are all of one kind, where each can be of it', () => {
  const [boer] = typed('boer')
  expect(wordsTogether([name('postema'), name('ede')])).toBe("(('postema':*A) & ('ede':A))")
  expect(wordsTogether(boer ? [boer, boer] : [])).toBe(
    "(('boer':A) & ('boer':A)) | (('boer':B) & ('boer':B)) | (('boer':C) & ('boer':C))",
  )
  expect(wordsTogether(boer ? [boer, name('ede')] : [])).toBe("(('boer':A) & ('ede':A))")
})
