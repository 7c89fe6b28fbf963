import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ClientCard } from '../../../src/http/contract.ts'
import { locales } from '../../../src/values/language.ts'
import { Amount } from '../../parts/Amount.tsx'
import { useFormats, useLanguage, useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

const useStyles = makeStyles({
  all: { margin: 0 },
  bars: { display: 'flex', alignItems: 'flex-end', gap: '2px', height: '48px' },
  month: { display: 'flex', flex: '1 1 0', alignItems: 'flex-end', gap: '1px', height: '100%' },
  bar: { flex: '1 1 0', minHeight: '1px', borderRadius: '1px 1px 0 0' },
  billed: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    backgroundColor: 'transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  paid: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  names: {
    display: 'flex',
    gap: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
  },
  name: { flex: '1 1 0', textAlign: 'center' },
  key: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  keyPart: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  mark: { width: '10px', height: '10px' },
  table: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

type Months = NonNullable<ClientCard['months']>

/** What was invoiced and received in each of twelve months: as bars, and as a table for screen readers. */
export function PaymentHistory({ months }: { readonly months: Months }) {
  const styles = useStyles()
  const card = useClientStyles()
  const text = useText()
  const { money } = useFormats()
  const name = useMonthName()
  const highest = Math.max(...months.flatMap(({ billed, paid }) => [billed.cents, paid.cents]))
  if (highest <= 0) return null
  const bar = (kind: 'billed' | 'paid', cents: number) => (
    <div
      className={mergeClasses(styles.bar, styles[kind])}
      style={{ height: `${(Math.max(cents, 0) / highest) * 100}%` }}
    />
  )
  return (
    <figure className={styles.all}>
      <figcaption className={card.under}>{text('client.months')}</figcaption>
      <div className={styles.bars} aria-hidden>
        {months.map(({ month, billed, paid }) => (
          <div
            key={month}
            className={styles.month}
            title={`${name(month, 'long')}: ${text('client.billed')} ${money(billed)}, ${text('client.received')} ${money(paid)}`}
          >
            {bar('billed', billed.cents)}
            {bar('paid', paid.cents)}
          </div>
        ))}
      </div>
      <div className={styles.names} aria-hidden>
        {months.map(({ month }) => (
          <span key={month} className={styles.name}>
            {name(month, 'narrow')}
          </span>
        ))}
      </div>
      <div className={mergeClasses(card.under, styles.key)} aria-hidden>
        {(['billed', 'paid'] as const).map((kind) => (
          <span key={kind} className={styles.keyPart}>
            <span className={mergeClasses(styles.mark, styles[kind])} />
            {text(kind === 'billed' ? 'client.billed' : 'client.received')}
          </span>
        ))}
      </div>
      <table className={styles.table}>
        <caption>{text('client.months')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('client.month')}</th>
            <th scope="col">{text('client.billed')}</th>
            <th scope="col">{text('client.received')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, billed, paid }) => (
            <tr key={month}>
              <th scope="row">{name(month, 'long')}</th>
              <td>
                <Amount money={billed} />
              </td>
              <td>
                <Amount money={paid} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Returns a function that names a month (`YYYY-MM`): `november 2026`, or its first letter. */
function useMonthName(): (month: string, style: 'long' | 'narrow') => string {
  const locale = locales[useLanguage()]
  return (month, style) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      month: style,
      ...(style === 'long' ? { year: 'numeric' } : {}),
    }).format(new Date(`${month}-01T00:00:00Z`))
}
