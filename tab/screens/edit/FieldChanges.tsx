import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import { useText } from '../../texts/TextProvider.tsx'
import type { Difference } from './clientEdit.ts'
import { useDisplayValue } from './useDisplayValue.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  term: { minWidth: '12ch', color: tokens.colorNeutralForeground2 },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  from: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** The old and new value of each changed field, before or after saving. */
export function FieldChanges(props: { readonly changed: readonly Difference[]; readonly isDone?: boolean }) {
  const styles = useStyles()
  const text = useText()
  const display = useDisplayValue()
  const heading = text(props.isDone ? 'edit.changed' : 'edit.changes')
  return (
    <section className={styles.box} aria-live="polite" aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {props.changed.length === 0 ? (
        <Text>{text('edit.noChanges')}</Text>
      ) : (
        <dl className={styles.list}>
          {props.changed.map(({ key, from, to }) => (
            <div key={key} className={styles.line}>
              <dt className={styles.term}>{text(`edit.${key}`)}</dt>
              <dd className={styles.values}>
                <span className={styles.from}>{display(key, from)}</span>
                <ArrowRightRegular aria-hidden />
                <span className={styles.hidden}>{text('edit.becomes')}</span>
                <strong>{display(key, to)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
