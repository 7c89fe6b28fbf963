import { makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  clear: {
    display: 'inline-flex',
    padding: tokens.spacingHorizontalXS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
})

/** The cross in a search box. */
export function ClearButton(props: { readonly onClear: () => void }) {
  const styles = useStyles()
  const text = useText()
  return (
    <button type="button" className={styles.clear} aria-label={text('search.clear')} onClick={props.onClear}>
      <DismissRegular aria-hidden />
    </button>
  )
}
