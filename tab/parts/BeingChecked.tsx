import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useText } from '../texts/TextProvider.tsx'

/** That an amount could not be read in the ledger, so that the figures here may still change. */
export function BeingChecked(props: { readonly of: 'client' | 'creditor'; readonly when: boolean }) {
  const text = useText()
  if (!props.when) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text(`beingChecked.${props.of}`)}</MessageBarBody>
    </MessageBar>
  )
}
