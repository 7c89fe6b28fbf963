import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import type { TextId } from '../texts/index.ts'
import { useText } from '../texts/TextProvider.tsx'
import { PageHeading } from './PageHeading.tsx'

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
 * screen itself shows, the title unless given.
 */
export function Page(props: {
  readonly title: TextId
  /** `own`: a `PageHeading` stands somewhere within the screen. */
  readonly heading?: ReactNode | 'own'
  /** The heading is there for screen readers alone. */
  readonly quiet?: boolean
  readonly actions?: ReactNode
  /** False when the screen chooses its own first place. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const text = useText()
  const title = text(props.title)
  useEffect(() => {
    document.title = `${title} – ${text('portal.name')}`
  }, [title, text])
  return (
    <div className={styles.page}>
      {props.heading === 'own' ? null : (
        <div className={props.quiet ? styles.hidden : styles.head}>
          <PageHeading takesFocus={props.takesFocus ?? true}>{props.heading ?? title}</PageHeading>
          {props.quiet ? null : props.actions}
        </div>
      )}
      {props.children}
    </div>
  )
}
