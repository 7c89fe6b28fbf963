import { DocumentRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Notice } from './Notice.tsx'

type EmptyProps = {
  readonly title: string
  readonly text?: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** Says that there is nothing to show, which is not an error, and what to do next. */
export function Empty(props: EmptyProps) {
  return <Notice {...props} icon={props.icon ?? <DocumentRegular />} />
}
