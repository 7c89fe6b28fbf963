import { CallRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Page } from '../../parts/Page.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useSearch } from '../../shell/SearchContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { takeIncomingCall } from './incomingCall.ts'

/** Where a telephone system leads: on to who has the number, or why there is no number to look for. */
export function Component() {
  const text = useText()
  const navigate = useNavigate()
  const { box, searchByPhone, setSearchText } = useSearch()
  const [calling] = useState(() => takeIncomingCall(window, Date.now()))
  useEffect(() => {
    if (calling.kind === 'number') {
      searchByPhone(calling.number)
      navigate('/find', { replace: true })
    } else {
      setSearchText('')
      box.current?.focus()
    }
  }, [calling, box, searchByPhone, setSearchText, navigate])
  return (
    <Page title="screen.pop" takesFocus={false}>
      {calling.kind === 'number' ? (
        <Loading lines={6} />
      ) : (
        <Empty
          icon={<CallRegular />}
          title={text(calling.kind === 'none' ? 'pop.none' : 'pop.unreadable')}
          text={text(calling.kind === 'none' ? 'pop.noneHint' : 'pop.unreadableHint')}
        />
      )}
    </Page>
  )
}
