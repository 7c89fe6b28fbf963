import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { Initials } from '../parts/Initials.tsx'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'

const loadMenu = () => import('./MainMenu.tsx')
const MainMenu = lazy(() => loadMenu().then(({ Component }) => ({ default: Component })))

/** The button of the main menu, which is loaded on the first click. */
export function MenuButton(props: { readonly onShortcuts: () => void }) {
  const text = useText()
  const { me } = useSession()
  const [isOpened, setOpened] = useState(false)
  // Preload on hover or focus; a failure shows on the click.
  const preload = () => loadMenu().catch(() => undefined)
  const closed = (
    <Button
      appearance="transparent"
      icon={<Initials name={me.name} shape="round" />}
      aria-label={text('portal.menu', { name: me.name })}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setOpened(true)}
    />
  )
  if (!isOpened) return closed
  return (
    <Suspense fallback={closed}>
      <MainMenu onShortcuts={props.onShortcuts} />
    </Suspense>
  )
}
