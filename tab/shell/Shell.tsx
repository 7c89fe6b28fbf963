import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { Outlet, ScrollRestoration, useNavigate } from 'react-router'
import { useShortcuts } from '../parts/useShortcuts.ts'
import { ViewStateProvider } from '../parts/viewState.ts'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'
import { SearchProvider } from './SearchContext.ts'
import { ShellHeader } from './ShellHeader.tsx'
import { useForgetSearch } from './useForgetSearch.ts'
import { useSearchState } from './useSearchState.ts'
import { useShortcutList } from './useShortcutList.ts'

// Not needed for the first screen.
const FocusLibrary = lazy(() =>
  import('./FocusLibrary.tsx').then(({ FocusLibrary }) => ({ default: FocusLibrary })),
)
const ShortcutList = lazy(() =>
  import('./ShortcutList.tsx').then(({ Component }) => ({ default: Component })),
)
// Usually there is none.
const PortalNotices = lazy(() =>
  import('./PortalNotices.tsx').then(({ Component }) => ({ default: Component })),
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
  main: { flexGrow: 1, minWidth: 0 },
})

/** The frame around every screen: the header, the state of Exact, and the keys that work everywhere. */
export function Shell() {
  const styles = useStyles()
  const text = useText()
  const { canSave, exact } = useSession().portal
  const navigate = useNavigate()
  const [viewState] = useState(() => new Map<string, string>())
  const search = useSearchState()
  const { box } = search
  useForgetSearch(search)
  const shortcutList = useShortcutList()
  useShortcuts({
    '/': () => {
      if (!box.current) navigate('/find')
      box.current?.focus()
      box.current?.select()
    },
    '?': shortcutList.open,
  })
  return (
    <SearchProvider value={search}>
      <a href="#content" className={styles.skip}>
        {text('portal.skip')}
      </a>
      <ShellHeader onShortcuts={shortcutList.open} />
      {exact.state === 'fresh' && canSave ? null : (
        <Suspense>
          <PortalNotices />
        </Suspense>
      )}
      <main id="content" tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        <ViewStateProvider value={viewState}>
          <Outlet />
        </ViewStateProvider>
      </main>
      {shortcutList.isOpen ? (
        <Suspense>
          <ShortcutList onClose={shortcutList.close} />
        </Suspense>
      ) : null}
      <Suspense>
        <FocusLibrary />
      </Suspense>
      <ScrollRestoration />
    </SearchProvider>
  )
}
