import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../src/http/contract.ts'
import { useHost } from '../host/HostContext.ts'
import { themeOf } from './theme.ts'

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

/** Applies the host's theme and the accent colour of the house style. */
export function Appearance(props: {
  readonly colour: string | undefined
  readonly language: Language
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const host = useHost()
  const { language } = props
  const [name, setName] = useState(host.theme)
  useEffect(() => host.onTheme(setName), [host])
  const theme = useMemo(() => themeOf(name, props.colour), [name, props.colour])
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark'
    document.documentElement.dataset.theme = name
    document.documentElement.lang = language
    document.body.style.backgroundColor = theme.colorNeutralBackground2
  }, [name, theme, language])
  return (
    // Fluent copies the provider's classes to menus and dialogs, so the page styles are on a div of their own.
    <FluentProvider theme={theme}>
      <div className={styles.page}>{props.children}</div>
    </FluentProvider>
  )
}
