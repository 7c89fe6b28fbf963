import { DocumentRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Notice } from './Notice.tsx'

/** Nothing to show, and that is no fault. The sentences say what to do next. */
export function Empty(props: {
  readonly title: string
  readonly text?: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}) {
  return <Notice {...props} icon={props.icon ?? <DocumentRegular />} />
}
