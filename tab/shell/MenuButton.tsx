import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { Initials } from '../parts/Initials.tsx'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'

const fetchMenu = () => import('./MainMenu.tsx')
const MainMenu = lazy(() => fetchMenu().then(({ Component }) => ({ default: Component })))

/** The employee's own picture; the menu behind it is fetched when it is first wanted. */
export function MenuButton(props: { readonly onShortcuts: () => void }) {
  const text = useText()
  const { me } = useSession()
  const [wanted, setWanted] = useState(false)
  // Fetched ahead while the hand is on its way; when that fails the click itself says so.
  const ahead = () => fetchMenu().catch(() => undefined)
  const closed = (
    <Button
      appearance="transparent"
      icon={<Initials name={me.name} shape="round" />}
      aria-label={text('portal.menu', { name: me.name })}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={ahead}
      onFocus={ahead}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <MainMenu onShortcuts={props.onShortcuts} />
    </Suspense>
  )
}
