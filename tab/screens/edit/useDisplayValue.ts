import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { countryName } from './countries.ts'

/** How a value of a field reads: countries by name, nothing as a word. */
export function useDisplayValue(): (key: string, value: string | null) => string {
  const text = useText()
  const language = useLanguage()
  return (key, value) => {
    if (value === null || value === '') return text('edit.nothing')
    return key === 'country' ? countryName(value, language) : value
  }
}
