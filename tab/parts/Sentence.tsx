import { makeStyles, tokens } from '@fluentui/react-components'
import type { Spoken } from '../../src/http/contract.ts'
import { useLanguage, useText } from '../texts/TextProvider.tsx'
import { CopyButton } from './CopyButton.tsx'

const useStyles = makeStyles({
  sentence: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    paddingLeft: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
})

/** The sentence to read aloud to the caller, with a button to copy it. */
export function Sentence(props: { readonly sentence: Spoken }) {
  const styles = useStyles()
  const text = useText()
  const words = props.sentence[useLanguage()]
  return (
    <div className={styles.sentence}>
      <p className={styles.words}>{words}</p>
      <CopyButton copied={words} label={text('sentence.copy')} />
    </div>
  )
}
