import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ClientCard } from '../../../src/http/contract.ts'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { refusalText } from './refusalText.ts'
import type { EditState } from './useClientEdit.ts'

/** Messages above the fields: an earlier change under way, a refusal, or a failure. */
export function EditNotices(props: { readonly card: ClientCard; readonly state: EditState }) {
  const { card, state } = props
  const text = useText()
  const language = useLanguage()
  const refusal = (reason: string): string => {
    const id = refusalText(reason)
    return id ? text(id) : text('edit.refusedReason', { reason })
  }
  const underWay = new Set(card.changes.flatMap(({ status, keys }) => (status === 'waiting' ? keys : [])))
  const fields = [...underWay].map((key) => text(`edit.${key}`)).join(', ')
  return (
    <>
      {underWay.size > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text('edit.underWay', { fields })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {state.kind === 'refused' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text('edit.refused')}</MessageBarTitle>
            {state.reason === null ? null : <div>{refusal(state.reason)}</div>}
            <div>{text('edit.refusedHint')}</div>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {state.kind === 'failed' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text('edit.failed')}</MessageBarTitle>
            {sentenceOf(state.error, language, text)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  )
}
