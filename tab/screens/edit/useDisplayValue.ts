import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { countryName } from './countries.ts'

/** Returns a function that formats a field's value: a country by its name, no value as a word. */
export function useDisplayValue(): (key: string, value: string | null) => string {
  const text = useText()
  const language = useLanguage()
  return (key, value) => {
    if (value === null || value === '') return text('edit.nothing')
    return key === 'country' ? countryName(value, language) : value
  }
}
