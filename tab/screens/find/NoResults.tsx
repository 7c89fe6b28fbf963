import { CallRegular, SearchRegular } from '@fluentui/react-icons'
import { Empty } from '../../parts/states/Empty.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { hintFor } from './noResultsHint.ts'

/** Says that there are no matches and what to do next. `callerNumber` is set if a telephone system started the search. */
export function NoResults(props: { readonly searchText: string; readonly callerNumber: string | null }) {
  const { searchText, callerNumber } = props
  const { features } = useSession().portal
  const text = useText()
  if (callerNumber === null) {
    return (
      <Empty icon={<SearchRegular />} title={text('find.none')} text={text(hintFor(searchText, features))} />
    )
  }
  return (
    <Empty
      icon={<CallRegular />}
      title={text('find.nobodyCalls', { number: callerNumber })}
      text={text('find.nobodyCallsHint')}
    />
  )
}
