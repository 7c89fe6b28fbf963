import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useFormats, useText } from '../../texts/TextProvider.tsx'

/** Warns that the figures are old because refreshing failed. */
export function Stale(props: { readonly asOf: string; readonly onRetry: () => void }) {
  const text = useText()
  const { day, time } = useFormats().moment(props.asOf)
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {day === null ? text('state.stale', { time }) : text('state.staleDay', { day, time })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={props.onRetry}>
          {text('action.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
