import { bothLanguages } from '../../texts/bothLanguages.ts'

export const texts = bothLanguages({ nl: {}, en: {} })
