import type { PortalSettings } from '../../../src/http/contract.ts'
import { parseColour } from '../../../src/values/colour.ts'
import { isReadable } from '../../../src/values/contrast.ts'
import { areComplete } from './vocabularyPresets.ts'

/** What prevents saving, per field. */
export type SettingsProblems = {
  readonly institution?: 'missing'
  readonly colour?: 'wrong' | 'contrast'
  readonly vocabulary?: 'missing'
}

/** Returns the problems of settings that are being edited; the colour may be incomplete. */
export function settingsProblems({ houseStyle, vocabulary }: PortalSettings): SettingsProblems {
  const colour = parseColour(houseStyle.colour)
  return {
    ...(houseStyle.institution.trim() === '' ? { institution: 'missing' } : {}),
    ...(colour === null ? { colour: 'wrong' } : isReadable(colour) ? {} : { colour: 'contrast' }),
    ...(areComplete(vocabulary.client) ? {} : { vocabulary: 'missing' }),
  }
}

/** Returns the title of the first tab with a problem, which need not be the tab in view; null if there is none. */
export function tabOfProblem({
  institution,
  colour,
  vocabulary,
}: SettingsProblems): 'admin.partHouseStyle' | 'admin.partVocabulary' | null {
  if (institution || colour) return 'admin.partHouseStyle'
  return vocabulary ? 'admin.partVocabulary' : null
}

/** Returns the settings to send: trimmed, with an empty welcome text as null. */
export function readySettings({ houseStyle, vocabulary, ...rest }: PortalSettings): PortalSettings {
  const { nl, en } = vocabulary.client
  const tidied = ({ one, many }: typeof nl) => ({ one: one.trim(), many: many.trim() })
  const welcome = houseStyle.welcome?.trim() ?? ''
  return {
    houseStyle: {
      institution: houseStyle.institution.trim(),
      colour: parseColour(houseStyle.colour) ?? houseStyle.colour,
      logo: houseStyle.logo,
      welcome: welcome === '' ? null : welcome,
    },
    vocabulary: { client: { nl: tidied(nl), en: tidied(en) } },
    ...rest,
  }
}
