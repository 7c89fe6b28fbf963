import { makeStyles, tokens } from '@fluentui/react-components'
import { emailText } from '../../parts/emailText.tsx'
import { markMatch } from './markMatch.ts'

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    // In high contrast there is no yellow background.
    boxShadow: `inset 0 -2px 0 ${tokens.colorPaletteYellowBorder2}`,
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
})

/** A text with the matching part highlighted. */
export function Marked(props: { readonly text: string; readonly matched: string }) {
  const styles = useStyles()
  let at = 0
  return markMatch(props.text, props.matched).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.marked ? (
      <mark key={key} className={styles.mark}>
        {emailText(piece.text)}
      </mark>
    ) : (
      <span key={key}>{emailText(piece.text)}</span>
    )
  })
}
