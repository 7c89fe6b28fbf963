import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  line: {
    display: 'none',
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  medium: { '@container (max-width: 660px)': { display: 'block' } },
  wide: { '@container (max-width: 770px)': { display: 'block' } },
  widest: { '@container (max-width: 960px)': { display: 'block' } },
})

/** A second line in a cell, for the value of a column that is hidden at narrow widths. */
export function UnderCell(props: {
  readonly insteadOf: 'medium' | 'wide' | 'widest'
  readonly children: ReactNode
}) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.line, styles[props.insteadOf])}>{props.children}</span>
}
