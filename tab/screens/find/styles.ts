import { makeStyles, tokens } from '@fluentui/react-components'

// The two ranges must not overlap: Griffel does not keep the order of the rules in this file.
const middle = '@container (min-width: 561px) and (max-width: 900px)'
const narrow = '@container (max-width: 560px)'

export const useFindStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, containerType: 'inline-size' },
  panel: { padding: 0, overflow: 'hidden' },
  // Fade only after a delay: a list that fades at every letter flickers.
  outdated: {
    opacity: 0.75,
    transitionProperty: 'opacity',
    transitionDelay: '400ms',
    transitionDuration: '0s',
  },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns:
      'minmax(0, 2.3fr) minmax(0, 2fr) minmax(0, 1.9fr) minmax(0, 1.6fr) minmax(90px, auto)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    scrollMarginTop: '64px',
    overflowWrap: 'anywhere',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
    [middle]: {
      gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) auto',
    },
    // On a phone, name and balance share the first line, and the address takes one.
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      rowGap: 0,
    },
    '& > :nth-child(2)': {
      [narrow]: {
        gridColumn: '1 / -1',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: tokens.spacingHorizontalS,
        fontSize: tokens.fontSizeBase200,
      },
    },
  },
  who: { display: 'flex', alignItems: 'flex-start' },
  // Above the link, which covers the whole row.
  tick: { position: 'relative', zIndex: 1, margin: '-6px 0 -6px -8px' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    // The whole row is the link.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reach: {
    [middle]: { gridRow: 2, gridColumn: '1' },
    [narrow]: { gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200 },
    // A phone shows the e-mail address only if it matched.
    '& > :nth-child(2):not(:has(mark))': { [narrow]: { display: 'none' } },
  },
  reason: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    [middle]: { gridRow: 2, gridColumn: '2 / -1' },
    [narrow]: { gridColumn: '1 / -1' },
  },
  above: { position: 'relative', zIndex: 1, fontSize: tokens.fontSizeBase200 },
  balance: { textAlign: 'right', [narrow]: { gridRow: 1, gridColumn: 2 } },
  balanceLabel: {
    display: 'none',
    color: tokens.colorNeutralForeground2,
    [narrow]: { display: 'block', fontSize: tokens.fontSizeBase200 },
  },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  arrange: { '@media (max-width: 640px)': { '& span:last-child:not(:first-child)': { display: 'none' } } },
  hints: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 640px)': { display: 'none' },
  },
  similar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  similarTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
})
