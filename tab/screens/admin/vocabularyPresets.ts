import type { Vocabulary } from '../../../src/http/contract.ts'

export type WordForms = Vocabulary['client']['nl']

/** The words Dutch care institutions use for the people in their care. */
export const presets: readonly Vocabulary['client'][] = [
  { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
  { nl: { one: 'bewoner', many: 'bewoners' }, en: { one: 'resident', many: 'residents' } },
  { nl: { one: 'zorgvrager', many: 'zorgvragers' }, en: { one: 'care recipient', many: 'care recipients' } },
  { nl: { one: 'patiënt', many: 'patiënten' }, en: { one: 'patient', many: 'patients' } },
  { nl: { one: 'deelnemer', many: 'deelnemers' }, en: { one: 'participant', many: 'participants' } },
  { nl: { one: 'gast', many: 'gasten' }, en: { one: 'guest', many: 'guests' } },
]

/** Returns the preset with these words, or null for custom words. */
export function presetOf(words: Vocabulary['client']): Vocabulary['client'] | null {
  return presets.find((preset) => same(preset.nl, words.nl) && same(preset.en, words.en)) ?? null
}

/** Returns whether every form is filled in and short enough for the API. */
export function areComplete(words: Vocabulary['client']): boolean {
  return [words.nl.one, words.nl.many, words.en.one, words.en.many].every(
    (word) => word.trim() !== '' && word.trim().length <= 40,
  )
}

function same(a: WordForms, b: WordForms): boolean {
  return a.one === b.one && a.many === b.many
}
