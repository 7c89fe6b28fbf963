import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useRecentClients } from '../../api/listedClients.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  client: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  about: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
})

/** The clients whose cards the employee opened last, because callers often phone again. Empty if there are none. */
export function Component() {
  const styles = useStyles()
  const text = useText()
  const { clients = [] } = useRecentClients().data ?? {}
  if (clients.length === 0) return null
  return (
    <section className={styles.section} aria-label={text('start.recent')}>
      <h2 className={styles.heading}>{text('start.recent')}</h2>
      <Panel>
        <ul className={styles.list}>
          {clients.map(({ id, name, number, administration, city, balance }) => (
            <li key={id} className={styles.client}>
              <TextLink to={`/clients/${id}`}>{name}</TextLink>
              <span className={styles.about}>
                {[number, administration, city].filter(Boolean).join(' · ')}
              </span>
              <Amount money={balance} weight={balance.cents === 0 ? 'quiet' : 'strong'} />
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  )
}
