import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useLocation } from 'react-router'
import { useHost } from '../host/HostContext.ts'
import { headerHeight } from '../parts/headerHeight.ts'
import { useSession } from '../session/SessionContext.ts'
import { Logo } from './Logo.tsx'
import { MenuButton } from './MenuButton.tsx'
import { ScreenLinks } from './ScreenLinks.tsx'
import { SearchBox } from './SearchBox.tsx'

const DemoBadge = lazy(() => import('./DemoBadge.tsx').then(({ Component }) => ({ default: Component })))

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: headerHeight,
    padding: `0 clamp(12px, 2vw, 24px)`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flexGrow: 1, maxWidth: '560px', minWidth: 0 },
  filler: { flexGrow: 1 },
})

/** Logo, search box and menu. The start page has a large search box of its own. */
export function ShellHeader(props: { readonly onShortcuts: () => void }) {
  const styles = useStyles()
  const host = useHost()
  const { portal } = useSession()
  const { pathname } = useLocation()
  return (
    <header className={styles.head}>
      {host.showsName ? <Logo /> : null}
      {pathname === '/' ? null : (
        <div className={styles.search}>
          <SearchBox />
        </div>
      )}
      <span className={styles.filler} />
      <ScreenLinks />
      {portal.features.demo ? (
        <Suspense>
          <DemoBadge />
        </Suspense>
      ) : null}
      <MenuButton onShortcuts={props.onShortcuts} />
    </header>
  )
}
