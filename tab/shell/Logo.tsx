import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from 'react-router'
import { Initials } from '../parts/Initials.tsx'
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
  image: {
    height: '28px',
    maxWidth: '120px',
    boxSizing: 'border-box',
    padding: '2px',
    objectFit: 'contain',
    // Logos are designed for a white background.
    backgroundColor: '#ffffff',
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 640px)': { display: 'none' },
  },
})

/** Logo and name of the institution, linking to the start page. Narrow screens show only the logo. */
export function Logo() {
  const styles = useStyles()
  const text = useText()
  const { institution, logo } = useSession().portal.houseStyle
  return (
    <Link to="/" className={styles.home} aria-label={`${institution}: ${text('portal.home')}`}>
      {logo === null ? (
        <Initials name={institution} shape="square" />
      ) : (
        <img className={styles.image} src={logo} alt="" />
      )}
      <span className={styles.name}>{institution}</span>
    </Link>
  )
}
