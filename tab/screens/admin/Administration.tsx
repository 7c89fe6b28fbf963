import { MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { TextId } from '../../texts/index.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { AdministrationForm } from './AdministrationForm.tsx'
import type { ReportUnsaved } from './adminTabs.ts'
import { progressOf } from './exactProgress.ts'
import { IncludeButton } from './IncludeButton.tsx'
import { Streams } from './Streams.tsx'
import { useAdminStyles } from './styles.ts'

type Administration = ExactAdmin['administrations'][number]

/** One administration: whether it is included, its loading progress, and its settings. */
export function Administration(props: {
  readonly administration: Administration
  readonly onUnsaved: ReportUnsaved
}) {
  const { administration, onUnsaved } = props
  const styles = useAdminStyles()
  const text = useText()
  const { id, name, included, isUsable, isBeingRemoved, amountSign, signEvidence, mapping } = administration
  const isContradicted = (side: 'debtor' | 'creditor') =>
    signEvidence[side].isContradicted && mapping.amountSigns[side] === 'measured'
  const contradicted = isContradicted('debtor') || isContradicted('creditor')
  const notices: readonly TextId[] = [
    ...(isUsable ? [] : (['admin.notUsable'] as const)),
    ...(isBeingRemoved ? (['admin.removing'] as const) : []),
    ...(administration.directDebit ? (['admin.confirmMapping'] as const) : []),
    ...(included && amountSign === 0 && !contradicted ? (['admin.signUnknown'] as const) : []),
  ]
  return (
    <Panel className={styles.panel} aria-label={name}>
      <div className={styles.line}>
        <h3 className={styles.heading}>{name}</h3>
        <Text size={200}>{text('admin.administration', { id: String(id) })}</Text>
        {included ? null : <StatusBadge words={text('admin.notIncluded')} colour="informative" />}
      </div>
      {included ? <Reading administration={administration} /> : null}
      {notices.map((notice) => (
        <MessageBar key={notice} intent="info" layout="multiline">
          <MessageBarBody>{text(notice)}</MessageBarBody>
        </MessageBar>
      ))}
      {contradicted ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{text('admin.signContradicted')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {included || !isUsable ? null : <IncludeButton administration={administration} />}
      <details className={styles.details}>
        <summary>{text('admin.settings')}</summary>
        <AdministrationForm administration={administration} onUnsaved={onUnsaved} />
      </details>
    </Panel>
  )
}

function Reading({ administration }: { readonly administration: Administration }) {
  const styles = useAdminStyles()
  const text = useText()
  const { decimal } = useFormats()
  const { name } = administration
  const { ready, streams, rows, freshAt } = progressOf(administration)
  const isComplete = freshAt !== null
  const shown = { ready, streams, rows: decimal(String(rows)) }
  return (
    <>
      {isComplete ? null : (
        <ProgressBar
          aria-label={text('admin.progressBar', { name })}
          {...(streams === 0 ? {} : { value: ready / streams })}
          thickness="large"
        />
      )}
      <div className={styles.line}>
        <Text>{isComplete ? text('admin.progressDone', shown) : text('admin.progress', shown)}</Text>
        <AsOf asOf={freshAt} />
      </div>
      <details className={styles.details}>
        <summary>{text('admin.showStreams')}</summary>
        <Streams administration={administration} />
      </details>
    </>
  )
}
