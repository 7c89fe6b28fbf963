import { CallRegular, SearchRegular } from '@fluentui/react-icons'
import { Empty } from '../../parts/states/Empty.tsx'
import { useText } from '../../texts/TextProvider.tsx'

/** That nobody was found, and what to do next. `caller`: the telephone number that a telephone system gave. */
export function NobodyFound(props: { readonly caller: string | null }) {
  const { caller } = props
  const text = useText()
  if (caller === null) {
    return <Empty icon={<SearchRegular />} title={text('find.none')} text={text('find.noneHint')} />
  }
  return (
    <Empty
      icon={<CallRegular />}
      title={text('find.nobodyCalls', { number: caller })}
      text={text('find.nobodyCallsHint')}
    />
  )
}
