import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useText } from '../../texts/TextProvider.tsx'
import type { TilePageState } from './useTilePage.ts'

/** Offers to undo a removal or retry a failed save, and says when the page is full. */
export function Component(props: { readonly page: TilePageState }) {
  const text = useText()
  const { isFull, removed, undo, saveFailed, saveAgain } = props.page
  return (
    <>
      {removed ? (
        <MessageBar key={removed.tile.id} intent="info">
          <MessageBarBody>{text('start.removed', { name: removed.tile.name })}</MessageBarBody>
          <MessageBarActions>
            <Button ref={takeFocus} size="small" onClick={undo}>
              {text('start.undo')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {saveFailed ? (
        <MessageBar intent="error">
          <MessageBarBody>{text('start.saveFailed')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={saveAgain}>
              {text('start.saveAgain')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {isFull ? (
        <MessageBar intent="info">
          <MessageBarBody>{text('start.full')}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  )
}

/** The focused tile no longer exists. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus()
}
