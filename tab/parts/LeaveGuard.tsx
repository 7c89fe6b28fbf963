import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

type LeaveGuardProps = {
  readonly when: boolean
  readonly title: string
  readonly text: string
  readonly stay: string
  readonly leave: string
}

/** Asks for confirmation before the employee leaves unsaved work, also when they close the window. */
export function LeaveGuard(props: LeaveGuardProps) {
  const { when } = props
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!when) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [when])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || blocker.reset()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.text}</DialogContent>
          <DialogActions>
            <Button onClick={() => blocker.proceed()}>{props.leave}</Button>
            <Button appearance="primary" onClick={() => blocker.reset()}>
              {props.stay}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
