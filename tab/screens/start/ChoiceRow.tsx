import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  row: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  label: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: {
    position: 'relative',
    display: 'inline-flex',
    padding: tokens.spacingHorizontalXXS,
    border: `${tokens.strokeWidthThick} solid transparent`,
    borderRadius: tokens.borderRadiusXLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:checked)': {
      borderTopColor: tokens.colorCompoundBrandStroke,
      borderRightColor: tokens.colorCompoundBrandStroke,
      borderBottomColor: tokens.colorCompoundBrandStroke,
      borderLeftColor: tokens.colorCompoundBrandStroke,
    },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  input: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
})

type ChoiceRowProps<Value extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly picture: ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A row of pictures to choose one from, built on radio buttons. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{props.label}</legend>
      <div className={styles.choices}>
        {props.choices.map(({ value, label, picture }) => (
          <label key={value} className={styles.choice} title={label}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              aria-label={label}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {picture}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
