import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { SortableTile } from './SortableTile.tsx'
import { dropTile, moveTile } from './tileOrder.ts'
import { useTileStyles } from './tileStyles.ts'

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  visuallyHidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

type SortableTilesProps = {
  readonly tiles: readonly Tile[]
  readonly onOrder: (tiles: readonly Tile[]) => void
  readonly onEdit: (tile: Tile) => void
  readonly onRemove: (tile: Tile) => void
  readonly onAdd: (() => void) | null
}

/** The tiles in arrange mode: the order changes by mouse, by touch, by keyboard on the handle, or from a tile's menu. */
export function SortableTiles(props: SortableTilesProps) {
  const { tiles, onOrder, onEdit, onRemove, onAdd } = props
  const styles = useStyles()
  const tileStyles = useTileStyles()
  const text = useText()
  const [announcement, setAnnouncement] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const reorder = (next: readonly Tile[], id: string) => {
    if (next === tiles) return
    const index = next.findIndex((tile) => tile.id === id)
    setAnnouncement(
      text('start.moved', { name: next[index]?.name ?? '', place: index + 1, count: next.length }),
    )
    onOrder(next)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: useAnnouncements(tiles),
        screenReaderInstructions: { draggable: text('start.arrangeHint') },
      }}
      onDragEnd={({ active, over }) => {
        if (over) reorder(dropTile(tiles, String(active.id), String(over.id)), String(active.id))
      }}
    >
      <Text className={styles.hint} size={200}>
        {text('start.arrangeHint')}
      </Text>
      <span role="status" className={styles.visuallyHidden}>
        {announcement}
      </span>
      <SortableContext items={tiles.map(({ id }) => id)} strategy={rectSortingStrategy}>
        <ul className={tileStyles.grid} aria-label={text('start.tiles')}>
          {tiles.map((tile, index) => (
            <SortableTile
              key={tile.id}
              tile={tile}
              isFirst={index === 0}
              isLast={index === tiles.length - 1}
              onMove={(move) => reorder(moveTile(tiles, tile.id, move), tile.id)}
              onEdit={() => onEdit(tile)}
              onRemove={() => onRemove(tile)}
            />
          ))}
          {onAdd ? (
            <li className={tileStyles.slot}>
              <button
                type="button"
                className={mergeClasses(tileStyles.tile, tileStyles.acting, tileStyles.add)}
                onClick={onAdd}
              >
                <AddRegular fontSize={24} aria-hidden />
                {text('start.add')}
              </button>
            </li>
          ) : null}
        </ul>
      </SortableContext>
    </DndContext>
  )
}

/** Returns what screen readers announce while a tile is dragged. */
function useAnnouncements(tiles: readonly Tile[]): Announcements {
  const text = useText()
  const nameOf = (id: string | number) => tiles.find((tile) => tile.id === id)?.name ?? ''
  const moved = (id: string | number, overId: string | number) =>
    text('start.moved', {
      name: nameOf(id),
      place: tiles.findIndex((tile) => tile.id === overId) + 1,
      count: tiles.length,
    })
  return {
    onDragStart: ({ active }) => text('start.dragBegin', { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) => (over ? moved(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => (over ? moved(active.id, over.id) : undefined),
    onDragCancel: ({ active }) => text('start.dragCancel', { name: nameOf(active.id) }),
  }
}
