import { inOneNotation } from '../../../src/values/clientNotation.ts'
import { isEditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { countryName } from './countries.ts'

/**
 * Returns a function that formats a field's value: a country by its name, a telephone number and a postcode as the card
 * shows them, no value as a word.
 */
export function useDisplayValue(): (key: string, value: string | null) => string {
  const text = useText()
  const language = useLanguage()
  return (key, value) => {
    if (value === null || value === '') return text('edit.nothing')
    if (key === 'country') return countryName(value, language)
    return isEditableClientKey(key) ? (inOneNotation(key, value, null) ?? value) : value
  }
}
