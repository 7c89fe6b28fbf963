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

/** Which lines are wanted. Nothing is asked before the button is pressed: each look is a line itself. */
export function FilterForm(props: {
  readonly filter: LogFilter
  /** The name that goes with the employee's id, when it is known. */
  readonly employeeName: string | null
  readonly onFilter: (filter: LogFilter) => void
}) {
  const { filter, employeeName, onFilter } = props
  const styles = useStyles()
  const text = useText()
  const [typed, setTyped] = useState(filter)
  const put = (part: Partial<LogFilter>) => setTyped({ ...typed, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPeriod(typed)) onFilter(typed)
  }
  return (
    <form className={styles.form} aria-label={text('log.filter')} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <Field label={text('log.clientNumber')}>
          <Input
            value={typed.clientNumber}
            maxLength={30}
            autoComplete="off"
            onChange={(_, { value }) => put({ clientNumber: value })}
          />
        </Field>
        <Field label={text('log.employee')} hint={employeeName ?? text('log.employeeHint')}>
          <Input
            value={typed.employeeId}
            maxLength={60}
            autoComplete="off"
            onChange={(_, { value }) => put({ employeeId: value })}
          />
        </Field>
        <Field label={text('log.from')} validationMessage={isPeriod(typed) ? null : text('log.period')}>
          <Input type="date" value={typed.from} onChange={(_, { value }) => put({ from: value })} />
        </Field>
        <Field label={text('log.to')}>
          <Input type="date" value={typed.to} onChange={(_, { value }) => put({ to: value })} />
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
