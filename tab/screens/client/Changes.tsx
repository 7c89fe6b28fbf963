import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ClientCard } from '../../../src/http/contract.ts'
import { TextLink } from '../../parts/TextLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

const intents = { waiting: 'info', written: 'success', conflict: 'warning', refused: 'error' } as const

/** Recent changes to this client, with their status in Exact. */
export function Changes(props: { readonly client: ClientCard }) {
  const { changes, id } = props.client
  const styles = useClientStyles()
  const text = useText()
  if (changes.length === 0) return null
  return (
    <div className={styles.changes} aria-live="polite">
      {changes.map(({ changeId, status, keys }) => (
        <MessageBar key={changeId} intent={intents[status]} layout="multiline">
          <MessageBarBody>
            {text(`client.change.${status}`, {
              fields: keys.map((key) => text(`client.field.${key}`)).join(', '),
            })}{' '}
            {status === 'conflict' || status === 'refused' ? (
              <TextLink to={`/clients/${id}/edit`} className={styles.inText}>
                {text('client.change.look')}
              </TextLink>
            ) : null}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  )
}
