import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useHost } from '../host/HostContext.ts'
import { useText } from '../texts/TextProvider.tsx'

const shownMilliseconds = 2_500

/** Copies a text; where the clipboard is blocked it shows the text to be copied by hand. `label` says what. */
export function CopyButton(props: { readonly copied: string; readonly label: string }) {
  const host = useHost()
  const text = useText()
  const [outcome, setOutcome] = useState<'copied' | 'blocked' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => setOutcome((await host.copy(props.copied)) ? 'copied' : 'blocked')
  return (
    <Popover open={outcome === 'blocked'} onOpenChange={(_, { open }) => open || setOutcome(null)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={outcome === 'copied' ? text('action.copied') : props.label}
          title={props.label}
          onClick={copy}
        />
      </PopoverTrigger>
      <PopoverSurface>
        <p>{text('action.copyBlocked')}</p>
        <input
          readOnly
          value={props.copied}
          size={props.copied.length}
          onFocus={({ target }) => target.select()}
        />
      </PopoverSurface>
    </Popover>
  )
}
