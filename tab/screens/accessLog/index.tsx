import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AccessLog } from '../../../src/http/contract.ts'
import { useAccessLog } from '../../api/accessLog.ts'
import { ApiError } from '../../api/errors.ts'
import { Page } from '../../parts/Page.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { FilterForm } from './FilterForm.tsx'
import { LogTable } from './LogTable.tsx'
import { firstLines, type LogFilter, logQuery, maxLines, noFilter } from './logFilter.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  outdated: { opacity: 0.6 },
})

/** The access log, for the privacy officer. */
export function Component() {
  const { may } = useSession()
  return (
    <Page title="screen.accessLog">
      {may('Privacy.Officer') ? (
        <Log />
      ) : (
        <Failed error={new ApiError('desk/not-allowed', { status: 403 })} />
      )}
    </Page>
  )
}

function Log() {
  const styles = useStyles()
  const text = useText()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<LogFilter>(noFilter)
  const [limit, setLimit] = useState(firstLines)
  const query = useAccessLog(logQuery(filter, limit))
  useShortcuts({ escape: () => navigate('/') })
  const apply = (next: LogFilter) => {
    setFilter(next)
    setLimit(firstLines)
  }
  const narrow = useCallback((part: Partial<LogFilter>) => {
    setFilter((before) => ({ ...before, ...part }))
    setLimit(firstLines)
  }, [])
  const employeeName =
    query.data?.lines.find(({ employeeId }) => employeeId === filter.employeeId)?.employeeName ?? null
  return (
    <>
      <Text>{text('log.intro')}</Text>
      <Panel>
        <FilterForm
          key={JSON.stringify(filter)}
          filter={filter}
          employeeName={employeeName}
          onFilter={apply}
        />
      </Panel>
      <QueryResult query={query}>
        {({ lines, intact }) => (
          <>
            <MessageBar intent={intact ? 'success' : 'error'} layout="multiline">
              <MessageBarBody>{text(intact ? 'log.intact' : 'log.broken')}</MessageBarBody>
            </MessageBar>
            <Panel className={styles.panel} aria-busy={query.isPlaceholderData}>
              {lines.length === 0 ? (
                <Empty title={text('log.none')} text={text('log.noneHint')} />
              ) : (
                <div className={query.isPlaceholderData ? styles.outdated : undefined}>
                  <LogTable lines={lines} onNarrow={narrow} />
                </div>
              )}
              <Foot lines={lines} limit={limit} onMore={() => setLimit(maxLines)} />
            </Panel>
          </>
        )}
      </QueryResult>
    </>
  )
}

/** How many lines are listed, and the button for more. */
function Foot(props: {
  readonly lines: AccessLog['lines']
  readonly limit: number
  readonly onMore: () => void
}) {
  const styles = useStyles()
  const text = useText()
  const count = props.lines.length
  if (count === 0) return null
  const sentence = () => {
    if (count < props.limit) return text('log.shown', { count })
    return text(props.limit < maxLines ? 'log.shownFirst' : 'log.shownMost', { count })
  }
  return (
    <div className={styles.foot}>
      <Text role="status">{sentence()}</Text>
      {count >= props.limit && props.limit < maxLines ? (
        <Button onClick={props.onMore}>{text('log.more')}</Button>
      ) : null}
    </div>
  )
}
