import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { AsOf } from '../../parts/AsOf.tsx'
import { Key } from '../../parts/Key.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { SearchBox } from '../../shell/SearchBox.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { callName, partOfDay } from './greeting.ts'

const useStyles = makeStyles({
  welcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '760px',
    margin: `clamp(8px, 3vh, 32px) auto ${tokens.spacingVerticalM}`,
  },
  greeting: { ...typographyStyles.title2, margin: 0, overflowWrap: 'anywhere' },
  own: { margin: 0, color: tokens.colorNeutralForeground2 },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  keys: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (hover: none)': { display: 'none' },
  },
})

/** Greeting, search box, shortcuts, and the time of the figures. */
export function Welcome() {
  const styles = useStyles()
  const text = useText()
  const { me, portal, may } = useSession()
  const { welcome } = portal.houseStyle
  return (
    <div className={styles.welcome}>
      <p className={styles.greeting}>{text(`start.${partOfDay(new Date())}`, { name: callName(me.name) })}</p>
      {welcome ? <p className={styles.own}>{welcome}</p> : null}
      {may('Desk.Read') ? (
        <>
          <SearchBox large autoFocus />
          <div className={styles.below}>
            <span className={styles.keys}>
              <Key name="/" /> {text('start.keySearch')} <Key name="?" /> {text('start.keyHelp')}
            </span>
            <AsOf asOf={portal.exact.asOf} />
          </div>
        </>
      ) : (
        <Text>{text('start.noDesk')}</Text>
      )}
    </div>
  )
}
