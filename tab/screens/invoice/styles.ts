import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useInvoiceStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 380px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  big: { ...typographyStyles.title1, fontVariantNumeric: 'tabular-nums', margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  divider: { flexGrow: 0 },
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  figure: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  figureValue: { margin: 0, textAlign: 'right', overflowWrap: 'anywhere' },
  subtitle: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  save: { color: tokens.colorBrandForegroundLink },
  pdf: {
    marginTop: tokens.spacingVerticalM,
    '& canvas': {
      display: 'block',
      width: '100%',
      marginBottom: tokens.spacingVerticalM,
      backgroundColor: '#ffffff',
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      boxSizing: 'border-box',
    },
  },
})
