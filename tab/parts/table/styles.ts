import { makeStyles, tokens } from '@fluentui/react-components'
import { headerHeight } from '../headerHeight.ts'

/** Wide enough for all columns. */
const roomy = '@container (min-width: 700px)'
/** Wide enough for the columns that a main list has on a phone. */
const fits = '@container (min-width: 300px)'
/** Stays below the header of the portal, and above badges and buttons of the rows. */
const stuck = {
  position: 'sticky',
  top: headerHeight,
  zIndex: 1,
  backgroundColor: tokens.colorNeutralBackground1,
  // With collapsed borders the border does not move with a sticky cell.
  boxShadow: `inset 0 calc(-1 * ${tokens.strokeWidthThin}) 0 ${tokens.colorNeutralStroke1}`,
} as const

export const useTableStyles = makeStyles({
  frame: { containerType: 'inline-size', minWidth: 0 },
  // Sticky titles only work if the frame does not scroll sideways.
  scroll: { overflowX: 'auto', [roomy]: { overflowX: 'visible' } },
  mainScroll: { [fits]: { overflowX: 'visible' } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalSNudge}`,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    whiteSpace: 'nowrap',
    borderBottomColor: tokens.colorNeutralStroke1,
    [roomy]: stuck,
  },
  mainTitle: { [fits]: stuck },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  medium: { '@container (max-width: 660px)': { display: 'none' } },
  wide: { '@container (max-width: 770px)': { display: 'none' } },
  widest: { '@container (max-width: 960px)': { display: 'none' } },
  row: {
    scrollMarginTop: '100px',
    // Not Fluent's hover colour: in high contrast that needs another text colour too.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':has(a[href])': { cursor: 'pointer' },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: 'none' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    minHeight: '24px',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  spacer: { padding: 0, border: 'none' },
})
