import { Button } from '@fluentui/react-components'
import { PinRegular } from '@fluentui/react-icons'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { putTile } from './tileOrder.ts'
import { useTilePage } from './useTilePage.ts'

/** Adds a tile for what the screen shows to the start page. Renders nothing while that is not possible. */
export function PinButton(props: Pick<Tile, 'name' | 'icon' | 'target'>) {
  const { name, icon, target } = props
  const text = useText()
  const { tiles, isFull, save, saving, saveFailed } = useTilePage()
  if (tiles === null) return null
  const isPinned = tiles.some((tile) => JSON.stringify(tile.target) === JSON.stringify(target))
  if (isFull && !isPinned) return null
  const pin = () => {
    const tile = {
      id: crypto.randomUUID(),
      name: name.slice(0, 60),
      icon,
      colour: 'brand',
      size: 'small',
    } as const
    save(putTile(tiles, { ...tile, target }))
  }
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<PinRegular />}
        disabledFocusable={isPinned || saving}
        onClick={pin}
      >
        {text(isPinned ? 'start.pinned' : 'start.pin')}
      </Button>
      {saveFailed ? <span role="alert">{text('start.saveFailed')}</span> : null}
    </>
  )
}
