import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import type { Language } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { SettingsTabProps } from './adminTabs.ts'
import { useAdminStyles } from './styles.ts'
import { presetOf, presets, type WordForms } from './vocabularyPresets.ts'

const useStyles = makeStyles({
  words: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

const own = 'own'

/** The institution's words for client and clients. */
export function VocabularyTab({ settings, onChange }: SettingsTabProps) {
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  const words = settings.vocabulary.client
  const put = (client: typeof words) => onChange({ vocabulary: { client } })
  const input = (label: string, language: Language, form: keyof WordForms) => {
    const word = words[language][form]
    return (
      <Field label={label} required validationMessage={word.trim() === '' ? text('admin.wordMissing') : null}>
        <Input
          lang={language}
          value={word}
          maxLength={40}
          onChange={(_, { value }) => put({ ...words, [language]: { ...words[language], [form]: value } })}
        />
      </Field>
    )
  }
  return (
    <div className={adminStyles.fields}>
      <p className={adminStyles.hint}>{text('admin.vocabularyHint')}</p>
      <Field label={text('admin.preset')}>
        <Select
          value={presetOf(words)?.nl.one ?? own}
          onChange={(_, { value }) => {
            const preset = presets.find(({ nl }) => nl.one === value)
            if (preset) put(preset)
          }}
        >
          {presets.map(({ nl }) => (
            <option key={nl.one} value={nl.one}>
              {`${nl.one}, ${nl.many}`}
            </option>
          ))}
          <option value={own}>{text('admin.presetOwn')}</option>
        </Select>
      </Field>
      <div className={styles.words}>
        {input(text('admin.nlOne'), 'nl', 'one')}
        {input(text('admin.nlMany'), 'nl', 'many')}
        {input(text('admin.enOne'), 'en', 'one')}
        {input(text('admin.enMany'), 'en', 'many')}
      </div>
      <Text>{text('admin.vocabularyExample', { one: words.nl.one, many: words.nl.many })}</Text>
    </div>
  )
}
