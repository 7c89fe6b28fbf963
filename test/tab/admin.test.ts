import { describe, expect, test } from 'vitest'
import { houseStyle, portalSettings, vocabulary } from '../../src/http/contract.ts'
import { findingName, streamName } from '../../tab/screens/admin/exactNames.ts'
import { daySpent, progressOf } from '../../tab/screens/admin/exactProgress.ts'
import { logoProblem, maxLogoBytes, readLogo } from '../../tab/screens/admin/logoFile.ts'
import {
  nextRowId,
  titleProblems,
  titleRows,
  titlesOf,
  withTitles,
} from '../../tab/screens/admin/representativeTitles.ts'
import { readySettings, settingsProblems, tabOfProblem } from '../../tab/screens/admin/settingsDraft.ts'
import { areComplete, presetOf, presets } from '../../tab/screens/admin/vocabularyPresets.ts'
import { catalogues } from '../../tab/texts/index.ts'

describe('the logo', () => {
  test('only a PNG or SVG of at most 64 kB may be sent', () => {
    expect(logoProblem({ type: 'image/png', size: maxLogoBytes })).toBeNull()
    expect(logoProblem({ type: 'image/svg+xml', size: 300 })).toBeNull()
    expect(logoProblem({ type: 'image/png', size: maxLogoBytes + 1 })).toBe('tooLarge')
    expect(logoProblem({ type: 'image/jpeg', size: 300 })).toBe('kind')
    expect(logoProblem({ type: 'image/png', size: 0 })).toBe('empty')
  })
  test('the largest file becomes a data URL that the contract accepts', async () => {
    const bytes = new Uint8Array(maxLogoBytes).map((_, index) => index % 256)
    const logo = await readLogo(new Blob([bytes], { type: 'image/png' }))
    expect(Buffer.from(logo.split(',')[1] ?? '', 'base64').equals(Buffer.from(bytes))).toBe(true)
    expect(houseStyle.shape.logo.safeParse(logo).success).toBe(true)
  })
})

describe('the word for a client', () => {
  test('every preset can be saved and is recognised again', () => {
    for (const preset of presets) {
      expect(vocabulary.safeParse({ client: preset }).success).toBe(true)
      expect(presetOf(structuredClone(preset))).toBe(preset)
    }
  })
  test('custom words match no preset, and every form must be filled in', () => {
    const own = { nl: { one: 'kind', many: 'kinderen' }, en: { one: 'child', many: 'children' } }
    expect(presetOf(own)).toBeNull()
    expect(areComplete(own)).toBe(true)
    expect(areComplete({ ...own, en: { one: ' ', many: 'children' } })).toBe(false)
    expect(areComplete({ ...own, nl: { one: 'k'.repeat(41), many: 'kinderen' } })).toBe(false)
  })
})

describe('job titles of representatives', () => {
  test('rows are in alphabetical order and convert back to the same titles', () => {
    const titles = { Mentor: 'mentor', bewindvoerder: 'bewindvoerder', Curator: 'curator' } as const
    const rows = titleRows(titles)
    expect(rows.map(({ title }) => title)).toEqual(['bewindvoerder', 'Curator', 'Mentor'])
    expect(titlesOf(rows)).toEqual(titles)
    expect(nextRowId(rows)).toBe(3)
    expect(nextRowId([])).toBe(0)
  })
  test('proposed titles are added once', () => {
    const rows = titleRows({ Mentor: 'mentor' })
    const titles = [
      { title: 'Bewindvoerder CBF', role: 'bewindvoerder' as const },
      { title: ' mentor', role: 'other' as const },
    ]
    expect(titlesOf(withTitles(rows, titles))).toEqual({
      Mentor: 'mentor',
      'Bewindvoerder CBF': 'bewindvoerder',
    })
    expect(titleProblems(withTitles(withTitles(rows, titles), titles)).size).toBe(0)
  })
  test('an empty title and a duplicate that differs only in case or spaces are reported', () => {
    const rows = [
      { id: 0, title: 'Mentor', role: 'mentor' as const },
      { id: 1, title: ' mentor ', role: 'other' as const },
      { id: 2, title: ' ', role: 'other' as const },
    ]
    expect([...titleProblems(rows)]).toEqual([
      [1, 'double'],
      [2, 'missing'],
    ])
  })
})

describe('progress of reading Exact', () => {
  const stream = (freshAt: string | null, loading = false, rows = 10) => ({
    stream: 'accounts',
    rows,
    loading,
    freshAt,
  })
  test('an administration is as fresh as its oldest stream', () => {
    expect(
      progressOf({ streams: [stream('2026-11-24T14:05:00Z'), stream('2026-11-24T14:59:00+01:00')] }),
    ).toEqual({ ready: 2, streams: 2, rows: 20, loading: false, freshAt: '2026-11-24T14:59:00+01:00' })
  })
  test('until every stream has been loaded once, there is no update time', () => {
    expect(progressOf({ streams: [stream('2026-11-24T14:05:00Z'), stream(null, true)] })).toMatchObject({
      ready: 1,
      loading: true,
      freshAt: null,
    })
    expect(progressOf({ streams: [] }).freshAt).toBeNull()
  })
  test('the used fraction of the day is unknown until Exact reports its limit', () => {
    const budget = { administration: 1, minuteLimit: 60, minuteRemaining: 60, dayLimit: 5000 }
    expect(daySpent({ ...budget, dayRemaining: 1250 })).toBe(0.75)
    expect(daySpent({ ...budget, dayRemaining: null })).toBeNull()
    expect(daySpent({ ...budget, dayLimit: 0, dayRemaining: 0 })).toBeNull()
    expect(daySpent({ ...budget, dayRemaining: 6000 })).toBe(0)
  })
})

describe('settings being edited', () => {
  const settings = {
    houseStyle: { institution: ' Lindehof Zorg ', colour: '137A6C', logo: null, welcome: '  ' },
    vocabulary: {
      client: { nl: { one: 'bewoner ', many: 'bewoners' }, en: { one: 'resident', many: 'residents' } },
    },
    features: { creditors: true, searchByBirthDate: false, invoiceLines: 'everyone' },
  }
  test('are trimmed before sending, and then the contract accepts them', () => {
    const ready = readySettings(settings)
    expect(ready.houseStyle).toEqual({
      institution: 'Lindehof Zorg',
      colour: '#137a6c',
      logo: null,
      welcome: null,
    })
    expect(ready.vocabulary.client.nl.one).toBe('bewoner')
    expect(portalSettings.safeParse(ready).success).toBe(true)
  })
  test('report every field that prevents saving', () => {
    expect(settingsProblems(settings)).toEqual({})
    const { houseStyle, vocabulary: words } = settings
    expect(settingsProblems({ ...settings, houseStyle: { ...houseStyle, colour: '#ffcc00' } })).toEqual({
      colour: 'contrast',
    })
    expect(
      settingsProblems({
        ...settings,
        houseStyle: { ...houseStyle, colour: 'groen', institution: ' ' },
        vocabulary: { client: { ...words.client, nl: { one: '', many: 'bewoners' } } },
      }),
    ).toEqual({ institution: 'missing', colour: 'wrong', vocabulary: 'missing' })
  })
  test('the tab with the problem is named', () => {
    expect(tabOfProblem({})).toBeNull()
    expect(tabOfProblem({ vocabulary: 'missing' })).toBe('admin.partVocabulary')
    expect(tabOfProblem({ colour: 'wrong', vocabulary: 'missing' })).toBe('admin.partHouseStyle')
  })
})

describe('names of streams and findings', () => {
  const text = (id: keyof typeof catalogues.nl) => catalogues.nl[id]
  test('known ones have a text, new ones keep their own name', () => {
    expect(streamName('salesInvoices', text)).toBe('Facturen')
    expect(findingName('amount-not-whole-cents', text)).toBe('Bedrag niet in hele centen')
    expect(streamName('budgets', text)).toBe('budgets')
    expect(findingName('constructor', text)).toBe('constructor')
  })
})
