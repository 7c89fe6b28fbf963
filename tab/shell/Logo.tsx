import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from 'react-router'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  home: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  mark: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    height: '28px',
    borderRadius: tokens.borderRadiusMedium,
  },
  initial: {
    width: '28px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  image: { maxWidth: '120px', objectFit: 'contain', backgroundColor: '#ffffff', padding: '2px' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 640px)': { display: 'none' },
  },
})

/** Logo and name of the institution; the way to the start. On a phone the mark alone. */
export function Logo() {
  const styles = useStyles()
  const text = useText()
  const { institution, logo } = useSession().portal.houseStyle
  return (
    <Link to="/" className={styles.home} aria-label={`${institution}: ${text('portal.home')}`}>
      {logo === null ? (
        <span className={mergeClasses(styles.mark, styles.initial)} aria-hidden>
          {institution.slice(0, 1).toUpperCase()}
        </span>
      ) : (
        <img className={mergeClasses(styles.mark, styles.image)} src={logo} alt="" />
      )}
      <span className={styles.name}>{institution}</span>
    </Link>
  )
}
