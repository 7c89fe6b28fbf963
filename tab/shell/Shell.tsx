import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useRef, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router'
import { useShortcuts } from '../parts/useShortcuts.ts'
import { ViewStateProvider } from '../parts/viewState.ts'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'
import { ExactNotice } from './ExactNotice.tsx'
import { Logo } from './Logo.tsx'
import { MenuButton } from './MenuButton.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SearchProvider } from './SearchContext.ts'
import { useSearchState } from './useSearchState.ts'

// None of them is needed for the first screen.
const DemoBadge = lazy(() => import('./DemoBadge.tsx').then(({ Component }) => ({ default: Component })))
const FocusLibrary = lazy(() =>
  import('./FocusLibrary.tsx').then(({ FocusLibrary }) => ({ default: FocusLibrary })),
)
const ShortcutList = lazy(() =>
  import('./ShortcutList.tsx').then(({ Component }) => ({ default: Component })),
)

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 2,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: tokens.spacingVerticalS },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '52px',
    padding: `0 clamp(12px, 2vw, 24px)`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flexGrow: 1, maxWidth: '560px', minWidth: 0 },
  filler: { flexGrow: 1 },
  main: { flexGrow: 1, minWidth: 0 },
})

/** What stands around every screen: the house, the search box, the menu, and the keys that work everywhere. */
export function Shell() {
  const styles = useStyles()
  const text = useText()
  const { portal } = useSession()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [places] = useState(() => new Map<string, string>())
  const [keysShown, setKeysShown] = useState(false)
  const search = useSearchState()
  const { box } = search
  const focusedBefore = useRef<Element | null>(null)
  const showKeys = () => {
    focusedBefore.current = document.activeElement
    setKeysShown(true)
  }
  const hideKeys = () => {
    setKeysShown(false)
    const { current } = focusedBefore
    if (current instanceof HTMLElement) requestAnimationFrame(() => current.focus({ preventScroll: true }))
  }
  useShortcuts({
    '/': () => {
      if (!box.current) navigate('/find')
      box.current?.focus()
      box.current?.select()
    },
    '?': showKeys,
  })
  return (
    <SearchProvider value={search}>
      <a href="#content" className={styles.skip}>
        {text('portal.skip')}
      </a>
      <header className={styles.head}>
        <Logo />
        {pathname === '/' ? null : (
          <div className={styles.search}>
            <SearchBox />
          </div>
        )}
        <span className={styles.filler} />
        {portal.features.demo ? (
          <Suspense>
            <DemoBadge />
          </Suspense>
        ) : null}
        <MenuButton onKeys={showKeys} />
      </header>
      <ExactNotice />
      <main id="content" tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        <ViewStateProvider value={places}>
          <Outlet />
        </ViewStateProvider>
      </main>
      {keysShown ? (
        <Suspense>
          <ShortcutList onClose={hideKeys} />
        </Suspense>
      ) : null}
      <Suspense>
        <FocusLibrary />
      </Suspense>
      <ScrollRestoration />
    </SearchProvider>
  )
}
