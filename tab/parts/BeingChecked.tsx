import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useText } from '../texts/TextProvider.tsx'

/** Warns that an amount in Exact could not be read, so the figures may still change. */
export function BeingChecked(props: { readonly of: 'client' | 'creditor'; readonly when: boolean }) {
  const text = useText()
  if (!props.when) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text(`beingChecked.${props.of}`)}</MessageBarBody>
    </MessageBar>
  )
}
