import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TextId } from '../texts/index.ts'
import { useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '1720px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} clamp(12px, 2vw, 24px) ${tokens.spacingVerticalXXXL}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/**
 * A screen. `title` names it in the window's title, so it may hold no personal data; `heading` is what the
 * screen itself shows, the title unless given. The heading takes the focus, so that a screen reader starts
 * there, unless something on the screen already has it.
 */
export function Page(props: {
  readonly title: TextId
  readonly heading?: ReactNode
  /** The heading is there for screen readers alone. */
  readonly quiet?: boolean
  readonly actions?: ReactNode
  /** False when the screen chooses its own first place. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const title = text(props.title)
  const takesFocus = props.takesFocus ?? true
  useEffect(() => {
    document.title = `${title} – ${text('portal.name')}`
  }, [title, text])
  useEffect(() => {
    const { activeElement } = document
    const free = activeElement === null || activeElement === document.body || !activeElement.closest('main')
    if (takesFocus && free) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <div className={styles.page}>
      <div className={props.quiet ? styles.hidden : styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {props.heading ?? title}
        </h1>
        {props.quiet ? null : props.actions}
      </div>
      {props.children}
    </div>
  )
}
