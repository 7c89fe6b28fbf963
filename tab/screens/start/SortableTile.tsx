import { useSortable } from '@dnd-kit/sortable'
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import {
  ArrowLeftRegular,
  ArrowNextRegular,
  ArrowPreviousRegular,
  ArrowRightRegular,
  DeleteRegular,
  EditRegular,
  MoreHorizontalRegular,
  ReOrderDotsVerticalRegular,
} from '@fluentui/react-icons'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { TileContent } from './TileContent.tsx'
import type { TileMove } from './tileOrder.ts'
import { useTileStyles } from './tileStyles.ts'

const useStyles = makeStyles({
  tile: { cursor: 'grab', touchAction: 'manipulation' },
  dragged: { cursor: 'grabbing', boxShadow: tokens.shadow16, zIndex: 1 },
  acts: { position: 'absolute', top: tokens.spacingVerticalS, right: tokens.spacingHorizontalS },
  grip: { cursor: 'grab' },
})

type SortableTileProps = {
  readonly tile: Tile
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (move: TileMove) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** A tile that can be moved, edited and removed. It opens nothing in this mode. */
export function SortableTile(props: SortableTileProps) {
  const { tile, isFirst, isLast, onMove, onEdit, onRemove } = props
  const styles = useStyles()
  const tileStyles = useTileStyles()
  const text = useText()
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform, transition } =
    useSortable({ id: tile.id, attributes: { roleDescription: '' } })
  const { name } = tile
  return (
    <li
      ref={setNodeRef}
      className={mergeClasses(tileStyles.slot, tile.size === 'wide' && tileStyles.wide)}
      style={{
        transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
        transition,
        zIndex: isDragging ? 1 : undefined,
      }}
    >
      <div
        className={mergeClasses(tileStyles.tile, styles.tile, isDragging && styles.dragged)}
        {...listeners}
      >
        <TileContent tile={tile} />
        <span className={styles.acts}>
          <Button
            {...attributes}
            {...listeners}
            ref={setActivatorNodeRef}
            className={styles.grip}
            appearance="subtle"
            size="small"
            icon={<ReOrderDotsVerticalRegular />}
            aria-label={text('start.tileGrip', { name })}
          />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                size="small"
                icon={<MoreHorizontalRegular />}
                aria-label={text('start.tileMenu', { name })}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<EditRegular />} onClick={onEdit}>
                  {text('start.tileEdit')}
                </MenuItem>
                <MenuItem icon={<ArrowLeftRegular />} disabled={isFirst} onClick={() => onMove('earlier')}>
                  {text('start.tileEarlier')}
                </MenuItem>
                <MenuItem icon={<ArrowRightRegular />} disabled={isLast} onClick={() => onMove('later')}>
                  {text('start.tileLater')}
                </MenuItem>
                <MenuItem icon={<ArrowPreviousRegular />} disabled={isFirst} onClick={() => onMove('first')}>
                  {text('start.tileFirst')}
                </MenuItem>
                <MenuItem icon={<ArrowNextRegular />} disabled={isLast} onClick={() => onMove('last')}>
                  {text('start.tileLast')}
                </MenuItem>
                <MenuDivider />
                <MenuItem icon={<DeleteRegular />} onClick={onRemove}>
                  {text('start.tileRemove')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
      </div>
    </li>
  )
}
