import { makeStyles, tokens } from '@fluentui/react-components'

/** Styles of the grid and its tiles, shared by normal and arrange mode. */
export const useTileStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(190px, calc(50% - 6px)), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  slot: { display: 'flex', minWidth: 0 },
  wide: { gridColumn: 'span 2' },
  tile: {
    position: 'relative',
    display: 'flex',
    flexGrow: 1,
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: '128px',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'none',
    '@media (max-width: 400px)': { padding: tokens.spacingHorizontalM },
  },
  acting: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3, boxShadow: tokens.shadow4 },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  add: {
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    boxShadow: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'center',
  },
})
