import { CallRegular, SearchRegular } from '@fluentui/react-icons'
import { Empty } from '../../parts/states/Empty.tsx'
import { useText } from '../../texts/TextProvider.tsx'

/** Says that there are no matches and what to do next. `callerNumber` is set if a telephone system started the search. */
export function NoResults(props: { readonly callerNumber: string | null }) {
  const { callerNumber } = props
  const text = useText()
  if (callerNumber === null) {
    return <Empty icon={<SearchRegular />} title={text('find.none')} text={text('find.noneHint')} />
  }
  return (
    <Empty
      icon={<CallRegular />}
      title={text('find.nobodyCalls', { number: callerNumber })}
      text={text('find.nobodyCallsHint')}
    />
  )
}
