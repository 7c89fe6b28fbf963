import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { inOneNotation } from '../../../src/values/clientNotation.ts'
import { type EditableClientKey, maxLength } from '../../../src/values/editableClientKey.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { type FieldProblems, isDoubtful } from './checkEdit.ts'
import type { Difference, EditForm } from './clientEdit.ts'
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
  mobile: { type: 'tel', inputMode: 'tel' },
  contactPhone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  contactEmail: { type: 'email', inputMode: 'email' },
  street: { type: 'text', inputMode: 'text' },
  postcode: { type: 'text', inputMode: 'text' },
  city: { type: 'text', inputMode: 'text' },
} as const

/** The fields of a contact person, for whom an address is not shown. */
const reach = ['phone', 'mobile', 'contactPhone', 'email', 'contactEmail'] as const

type EditFieldsProps = {
  /** The fields to show; an address is shown as a whole or not at all. */
  readonly keys: readonly EditableClientKey[]
  /** The field that gets the focus. */
  readonly focus: EditableClientKey
  readonly changed: readonly Difference[]
  readonly form: EditForm
  readonly problems: FieldProblems
  readonly showAll: boolean
  readonly onChange: (key: EditableClientKey, value: string) => void
}

/** The editable fields. A problem appears when the employee leaves its field; `showAll` shows all of them. */
export function EditFields(props: EditFieldsProps) {
  const { keys, focus, form, problems, changed, showAll, onChange } = props
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
    if (problems[key]) return
    const tidy = inOneNotation(key, form[key], form.country || null) ?? ''
    if (tidy !== form[key]) onChange(key, tidy)
  }
  const input = (key: keyof typeof inputs) => (
    <Field
      key={key}
      label={text(`edit.${key}`)}
      validationMessage={sentence(key) ?? (isDoubtful(key, changed) ? text('edit.doubtful') : null)}
      {...(sentence(key) === null && isDoubtful(key, changed) ? { validationState: 'warning' } : {})}
    >
      <Input
        {...inputs[key]}
        {...(key === focus ? { input: { ref: first } } : {})}
        value={form[key]}
        autoComplete="off"
        onChange={(_, { value }) => onChange(key, value)}
        onBlur={() => leave(key)}
      />
    </Field>
  )
  const address = () => (
    <>
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
  return (
    <>
      <div className={styles.fields}>{reach.filter((key) => keys.includes(key)).map(input)}</div>
      {keys.includes('street') ? address() : null}
    </>
  )
}
