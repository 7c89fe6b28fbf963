import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ComponentProps } from 'react'

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
    boxSizing: 'border-box',
  },
})

/** A bordered sheet. Give it a label to make it a region for screen readers. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  const styles = useStyles()
  return <section {...rest} className={mergeClasses(styles.panel, className)} />
}
