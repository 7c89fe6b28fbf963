import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Key } from '../Key.tsx'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (hover: none), (max-width: 640px)': { display: 'none' },
  },
})

/** The footer of a list of a client or creditor: shortcuts, and the time of the figures. */
export function ListFoot(props: { readonly canEdit?: boolean; readonly children: ReactNode }) {
  const styles = useStyles()
  const text = useText()
  const { may } = useSession()
  return (
    <div className={styles.foot}>
      <span className={styles.keys} aria-hidden>
        <Key name="O" /> {text('openItems.keyOpenItems')} <Key name="F" /> {text('openItems.keyInvoices')}{' '}
        {props.canEdit && may('Desk.Edit') ? (
          <>
            <Key name="W" /> {text('openItems.keyEdit')}{' '}
          </>
        ) : null}
        <Key name="Esc" /> {text('openItems.keyBack')}
      </span>
      {props.children}
    </div>
  )
}
