import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useText } from '../../texts/TextProvider.tsx'
import { isPeriod, type LogFilter, noFilter } from './logFilter.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The filter of the log. It applies on submit, not while typing: each query adds a line to the log. */
export function FilterForm(props: {
  readonly filter: LogFilter
  /** The name for the employee id in the filter, if known. */
  readonly employeeName: string | null
  readonly onFilter: (filter: LogFilter) => void
}) {
  const { filter, employeeName, onFilter } = props
  const styles = useStyles()
  const text = useText()
  const [draft, setDraft] = useState(filter)
  const change = (part: Partial<LogFilter>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPeriod(draft)) onFilter(draft)
  }
  return (
    <form className={styles.form} aria-label={text('log.filter')} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <Field label={text('log.clientNumber')}>
          <Input
            value={draft.clientNumber}
            maxLength={30}
            autoComplete="off"
            onChange={(_, { value }) => change({ clientNumber: value })}
          />
        </Field>
        <Field label={text('log.employee')} hint={employeeName ?? text('log.employeeHint')}>
          <Input
            value={draft.employeeId}
            maxLength={60}
            autoComplete="off"
            onChange={(_, { value }) => change({ employeeId: value })}
          />
        </Field>
        <Field label={text('log.from')} validationMessage={isPeriod(draft) ? null : text('log.period')}>
          <Input type="date" value={draft.from} onChange={(_, { value }) => change({ from: value })} />
        </Field>
        <Field label={text('log.to')}>
          <Input type="date" value={draft.to} onChange={(_, { value }) => change({ to: value })} />
        </Field>
      </div>
      <div className={styles.acts}>
        <Button appearance="primary" type="submit">
          {text('log.show')}
        </Button>
        <Button onClick={() => onFilter(noFilter)}>{text('log.clear')}</Button>
      </div>
    </form>
  )
}
