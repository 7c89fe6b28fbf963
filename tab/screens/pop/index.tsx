import { CallRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Page } from '../../parts/Page.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useSearch } from '../../shell/SearchContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { takeIncomingCall } from './incomingCall.ts'

/** The screen that a telephone system opens: goes on to the search for the number, or says why there is none. */
export function Component() {
  const text = useText()
  const navigate = useNavigate()
  const { box, searchByPhone, setSearchText } = useSearch()
  const [call] = useState(() => takeIncomingCall(window, Date.now()))
  useEffect(() => {
    if (call.kind === 'number') {
      searchByPhone(call.number)
      navigate('/find', { replace: true })
    } else {
      setSearchText('')
      box.current?.focus()
    }
  }, [call, box, searchByPhone, setSearchText, navigate])
  return (
    <Page title="screen.pop" takesFocus={false}>
      {call.kind === 'number' ? (
        <Loading lines={6} />
      ) : (
        <Empty
          icon={<CallRegular />}
          title={text(call.kind === 'none' ? 'pop.none' : 'pop.unreadable')}
          text={text(call.kind === 'none' ? 'pop.noneHint' : 'pop.unreadableHint')}
        />
      )}
    </Page>
  )
}
