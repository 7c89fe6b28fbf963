import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { headerHeight } from '../../parts/headerHeight.ts'

const narrow = '@media (max-width: 900px)'
const wide = '@media (min-width: 901px)'

export const useClientStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'clamp(340px, 33.5vw, 404px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  pager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Makes up for the padding of the first button.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalS})`,
    color: tokens.colorNeutralForeground2,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
    // Stays in sight beside a long list.
    [wide]: {
      position: 'sticky',
      top: `calc(${headerHeight} + ${tokens.spacingVerticalL})`,
      maxHeight: `calc(100vh - ${headerHeight} - 2 * ${tokens.spacingVerticalL})`,
      boxSizing: 'border-box',
      overflowY: 'auto',
    },
  },
  cardWhileEditing: { [narrow]: { display: 'none' } },
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  who: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  changes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  inText: { color: 'inherit', textDecorationLine: 'underline' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  balance: {
    ...typographyStyles.title1,
    display: 'block',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  overdue: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  divider: { flexGrow: 0 },
  facts: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  fact: {
    display: 'grid',
    gridTemplateColumns: '134px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    '@container (max-width: 340px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  factLabel: { color: tokens.colorNeutralForeground2 },
  factValue: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXS,
    margin: 0,
    minWidth: 0,
  },
  factText: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  below: { flexBasis: '100%' },
  factActions: { display: 'flex', flexShrink: 0, marginTop: '-2px', marginBottom: '-2px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  under: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // Enough space between links to tap the right one.
  reach: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
  },
  refusal: { display: 'block', color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  edit: { width: '100%' },
  keyHint: { marginLeft: tokens.spacingHorizontalS, '@media (hover: none)': { display: 'none' } },
  tabs: {
    scrollMarginTop: `calc(${headerHeight} + ${tokens.spacingVerticalL})`,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalS} 0`,
    marginBottom: '-1px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `3px solid transparent`,
    // Forced colours make a transparent border visible, so both tabs would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosenTab: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
})
