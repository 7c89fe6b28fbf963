import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowUndoRegular,
  BuildingRegular,
  CallRegular,
  DocumentTextRegular,
  type FluentIcon,
  LinkRegular,
  PeopleRegular,
  ReceiptRegular,
  SearchRegular,
  StarRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { Tile } from '../../../src/http/contract.ts'
import type { TextId } from '../../texts/index.ts'

type Icons = { readonly [Name in Tile['icon']]: { readonly Icon: FluentIcon; readonly label: TextId } }

export const tileIcons: Icons = {
  search: { Icon: SearchRegular, label: 'start.iconSearch' },
  receipt: { Icon: ReceiptRegular, label: 'start.iconReceipt' },
  warning: { Icon: WarningRegular, label: 'start.iconWarning' },
  undo: { Icon: ArrowUndoRegular, label: 'start.iconUndo' },
  document: { Icon: DocumentTextRegular, label: 'start.iconDocument' },
  people: { Icon: PeopleRegular, label: 'start.iconPeople' },
  building: { Icon: BuildingRegular, label: 'start.iconBuilding' },
  star: { Icon: StarRegular, label: 'start.iconStar' },
  phone: { Icon: CallRegular, label: 'start.iconPhone' },
  link: { Icon: LinkRegular, label: 'start.iconLink' },
}

export const tileColours: { readonly [Colour in Tile['colour']]: TextId } = {
  brand: 'start.colourBrand',
  green: 'start.colourGreen',
  gold: 'start.colourGold',
  red: 'start.colourRed',
  purple: 'start.colourPurple',
  grey: 'start.colourGrey',
}

const useStyles = makeStyles({
  mark: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '36px',
    height: '36px',
    // Visible only in high contrast, where all colours are black.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: '20px',
  },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  gold: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  red: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  purple: {
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
  },
  grey: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2 },
})

/** The icon of a tile in its colour. It is decorative: the tile's name carries the meaning. */
export function TileMark(props: { readonly icon: Tile['icon']; readonly colour: Tile['colour'] }) {
  const styles = useStyles()
  const { Icon } = tileIcons[props.icon]
  return (
    <span className={mergeClasses(styles.mark, styles[props.colour])} aria-hidden>
      <Icon />
    </span>
  )
}
