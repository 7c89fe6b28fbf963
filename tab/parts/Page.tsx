import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import type { TextId } from '../texts/index.ts'
import { useText } from '../texts/TextProvider.tsx'
import { useOpenedByItself } from './byItself.ts'
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
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

type PageProps = {
  readonly title: TextId
  /** `own` if the screen renders a `PageHeading` itself. */
  readonly heading?: ReactNode | 'own'
  /** Hides the heading from all but screen readers. */
  readonly quiet?: boolean
  readonly actions?: ReactNode
  /** False if the screen focuses something else itself. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/**
 * A screen. `title` goes into the window title, so it must not contain personal data. `heading` is the visible
 * heading and defaults to the title.
 */
export function Page(props: PageProps) {
  const styles = useStyles()
  const text = useText()
  const title = text(props.title)
  const openedByItself = useOpenedByItself()
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
      {openedByItself ? (
        <p role="status" className={styles.note}>
          {text('search.openedByItself')}
        </p>
      ) : null}
      {props.children}
    </div>
  )
}
