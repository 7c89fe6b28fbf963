import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useExactAdmin } from '../../api/admin.ts'
import { Panel } from '../../parts/Panel.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { Administration } from './Administration.tsx'
import type { ReportUnsaved } from './adminTabs.ts'
import { Budget } from './Budget.tsx'
import { Connection } from './Connection.tsx'
import { ExactNotUsed } from './ExactNotUsed.tsx'
import { Findings } from './Findings.tsx'
import { useAdminStyles } from './styles.ts'

/** The connection to Exact, its administrations, call budget and findings. */
export function ExactTab(props: { readonly onUnsaved: ReportUnsaved }) {
  const styles = useAdminStyles()
  const text = useText()
  const query = useExactAdmin()
  return (
    <QueryResult query={query}>
      {(exact) => (
        <div className={styles.part}>
          {exact.use === 'allowed' ? (
            <Connection
              state={exact.state}
              reason={exact.reason}
              requestsTokensOften={exact.requestsTokensOften}
              isLost={query.isError}
            />
          ) : (
            <ExactNotUsed use={exact.use} owner={exact.owner} />
          )}
          <section className={styles.part} aria-label={text('admin.administrations')}>
            <h2 className={styles.heading}>{text('admin.administrations')}</h2>
            {exact.administrations.length === 0 ? (
              <Panel>
                <Empty
                  icon={<PlugDisconnectedRegular />}
                  title={text('admin.noAdministrations')}
                  text={text('admin.noAdministrationsHint')}
                />
              </Panel>
            ) : (
              <>
                {exact.administrations.some(({ included }) => included) ? null : (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{text('admin.chooseHint')}</MessageBarBody>
                  </MessageBar>
                )}
                {exact.administrations.map((administration) => (
                  <Administration
                    key={administration.id}
                    administration={administration}
                    onUnsaved={props.onUnsaved}
                  />
                ))}
              </>
            )}
          </section>
          {exact.budget.length > 0 ? <Budget exact={exact} /> : null}
          {exact.state === 'none' ? null : <Findings exact={exact} />}
        </div>
      )}
    </QueryResult>
  )
}
