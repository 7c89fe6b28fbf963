import type { PortalSettings } from '../../../src/http/contract.ts'
import { parseColour } from '../../../src/values/colour.ts'
import { isReadable } from '../../../src/values/contrast.ts'
import { areComplete } from './vocabularyPresets.ts'

/** What keeps the settings from being saved, per part. */
export type SettingsProblems = {
  readonly institution?: 'missing'
  readonly colour?: 'wrong' | 'contrast'
  readonly vocabulary?: 'missing'
}

/** What is wrong with settings as typed; the colour may still be half a colour. */
export function settingsProblems({ houseStyle, vocabulary }: PortalSettings): SettingsProblems {
  const colour = parseColour(houseStyle.colour)
  return {
    ...(houseStyle.institution.trim() === '' ? { institution: 'missing' } : {}),
    ...(colour === null ? { colour: 'wrong' } : isReadable(colour) ? {} : { colour: 'contrast' }),
    ...(areComplete(vocabulary.client) ? {} : { vocabulary: 'missing' }),
  }
}

/** The settings as they are sent: tidied, an empty welcome is none. */
export function readySettings({ houseStyle, vocabulary, features }: PortalSettings): PortalSettings {
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
    features,
  }
}
