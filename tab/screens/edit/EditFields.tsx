import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type EditableClientKey, maxLength } from '../../../src/values/editableClientKey.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { type FieldProblems, tidyPostcode } from './checkEdit.ts'
import type { EditForm } from './clientEdit.ts'
import { countries } from './countries.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
  narrow: { minWidth: 0 },
  // Otherwise the list is as wide as the longest country name.
  select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0 } },
})

const inputs = {
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  street: { type: 'text', inputMode: 'text' },
  postcode: { type: 'text', inputMode: 'text' },
  city: { type: 'text', inputMode: 'text' },
} as const

type EditFieldsProps = {
  readonly form: EditForm
  readonly problems: FieldProblems
  readonly showAll: boolean
  readonly onChange: (key: EditableClientKey, value: string) => void
}

/** The editable fields. A problem appears when the employee leaves its field; `showAll` shows all of them. */
export function EditFields(props: EditFieldsProps) {
  const { form, problems, showAll, onChange } = props
  const styles = useStyles()
  const text = useText()
  const language = useLanguage()
  const first = useRef<HTMLInputElement>(null)
  const [visited, setVisited] = useState<ReadonlySet<EditableClientKey>>(new Set())
  const options = useMemo(() => countries(language, form.country), [language, form.country])
  useEffect(() => first.current?.focus(), [])

  const sentence = (key: EditableClientKey): string | null => {
    const problem = problems[key]
    if (!problem || !(showAll || visited.has(key))) return null
    return text(`edit.problem.${problem}`, { longest: maxLength[key] })
  }
  const leave = (key: EditableClientKey) => {
    setVisited((before) => new Set([...before, key]))
    if (key === 'postcode' && !problems.postcode) onChange(key, tidyPostcode(form.postcode, form.country))
  }
  const input = (key: keyof typeof inputs) => (
    <Field key={key} label={text(`edit.${key}`)} validationMessage={sentence(key)}>
      <Input
        {...inputs[key]}
        {...(key === 'phone' ? { input: { ref: first } } : {})}
        value={form[key]}
        autoComplete="off"
        onChange={(_, { value }) => onChange(key, value)}
        onBlur={() => leave(key)}
      />
    </Field>
  )
  return (
    <>
      <div className={styles.fields}>{[input('phone'), input('email')]}</div>
      {input('street')}
      <div className={styles.fields}>
        {[input('postcode'), input('city')]}
        <Field className={styles.narrow} label={text('edit.country')} validationMessage={sentence('country')}>
          <Select
            className={styles.select}
            value={form.country}
            onChange={(_, { value }) => onChange('country', value)}
            onBlur={() => leave('country')}
          >
            <option value="">{text('edit.noCountry')}</option>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  )
}
