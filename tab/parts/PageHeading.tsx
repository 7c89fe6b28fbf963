import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useOpenedByItself } from './byItself.ts'

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
})

/**
 * The heading of a screen. It takes the focus, so that screen readers start there and shortcuts work, unless
 * something on the screen already has it.
 */
export function PageHeading(props: {
  readonly className?: string
  /** False if the screen focuses something else itself. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const openedByItself = useOpenedByItself()
  const takesFocus = (props.takesFocus ?? true) && !openedByItself
  useEffect(() => {
    const { activeElement } = document
    const free = activeElement === null || !activeElement.closest('main *')
    if (takesFocus && free) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, props.className)}>
      {props.children}
    </h1>
  )
}
