import { makeStyles, tokens } from '@fluentui/react-components'
import { NavLink } from 'react-router'
import { useText } from '../texts/TextProvider.tsx'
import { useScreens } from './useScreens.tsx'

const useStyles = makeStyles({
  links: {
    display: 'none',
    gap: tokens.spacingHorizontalL,
    '@media (min-width: 1200px)': { display: 'flex' },
  },
  link: {
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
})

/** Links to the screens, side by side in the header. Narrow windows have them in the menu only. */
export function ScreenLinks() {
  const styles = useStyles()
  const text = useText()
  return (
    <nav className={styles.links} aria-label={text('portal.screens')}>
      {useScreens().map(({ path, title }) => (
        <NavLink key={path} to={path} end className={styles.link}>
          {text(title)}
        </NavLink>
      ))}
    </nav>
  )
}
