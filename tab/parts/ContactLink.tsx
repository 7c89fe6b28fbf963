import type { MouseEvent, ReactNode } from 'react'
import { useHost } from '../host/HostContext.ts'

/** A `tel:` or `mailto:` link. Within Teams the host opens it, because the link itself could replace the tab. */
export function ContactLink(props: {
  readonly address: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { address, className, children } = props
  const host = useHost()
  const open = (event: MouseEvent) => {
    event.preventDefault()
    host.openLink(address).catch(() => window.open(address, '_blank'))
  }
  return (
    <a
      className={className}
      href={address}
      {...(host.kind === 'teams' ? { onClick: open } : {})}
      {...(host.kind === 'frame' ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {children}
    </a>
  )
}
