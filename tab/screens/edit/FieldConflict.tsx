import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components'
import { isEditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { Choice, Conflict } from './clientEdit.ts'
import { useDisplayValue } from './useDisplayValue.ts'

const useStyles = makeStyles({
  field: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  choices: { flexWrap: 'wrap' },
})

type FieldConflictProps = {
  readonly conflict: Conflict
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

/** One field in conflict: the value the employee saw, the value in Exact now, and the employee's own. */
export function FieldConflict({ conflict, choice, onChoose }: FieldConflictProps) {
  const { key, seen, now, yours } = conflict
  const styles = useStyles()
  const text = useText()
  const display = useDisplayValue()
  const field = isEditableClientKey(key) ? text(`edit.${key}`) : key
  const versions = [
    { term: text('edit.seen'), value: seen },
    { term: text('edit.now'), value: now },
    { term: text('edit.yours'), value: yours },
  ]
  return (
    <section className={styles.field} aria-label={field}>
      <h2 className={styles.heading}>{field}</h2>
      <dl className={styles.versions}>
        {versions.map(({ term, value }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{display(key, value)}</dd>
          </div>
        ))}
      </dl>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-label={text('edit.chooseFor', { field })}
        value={choice ?? ''}
        onChange={(_, { value }) => onChoose(value === 'now' ? 'now' : 'yours')}
      >
        <Radio value="now" label={text('edit.takeNow')} />
        <Radio value="yours" label={text('edit.takeYours')} />
      </RadioGroup>
    </section>
  )
}
