import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { resultFilters, resultOrders } from '../../../src/values/resultArrangement.ts'
import { changeWorkLists, moneyWorkLists } from '../../../src/values/workList.ts'
import { useSession } from '../../session/SessionContext.ts'
import type { TextId } from '../../texts/index.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ClientField } from './ClientField.tsx'
import type { TileForm, TileProblems } from './tileForm.ts'

const useStyles = makeStyles({ kinds: { flexWrap: 'wrap' } })

type Fields = {
  readonly form: TileForm
  readonly problems: TileProblems
  readonly onChange: (part: Partial<TileForm>) => void
}
type Screen = TileForm['screen']

const kinds = [
  { kind: 'search', label: 'start.kindSearch' },
  { kind: 'client', label: 'start.kindClient' },
  { kind: 'invoice', label: 'screen.invoice' },
  { kind: 'creditor', label: 'screen.creditor' },
  { kind: 'workList', label: 'start.kindWorkList' },
  { kind: 'screen', label: 'start.kindScreen' },
  { kind: 'link', label: 'start.kindLink' },
] as const satisfies readonly { kind: TileForm['kind']; label: TextId }[]

/** What the tile opens. Offers only what the employee may open. */
export function TargetFields({ form, problems, onChange }: Fields) {
  const text = useText()
  const styles = useStyles()
  const { may } = useSession()
  const possible = kinds.filter(({ kind }) => {
    // A tile of an invoice or a creditor is made on its own screen.
    if (kind === 'invoice') return form.invoiceId !== null
    if (kind === 'creditor') return form.creditorId !== null
    return kind === 'link' || kind === 'screen' || may('Desk.Read')
  })
  return (
    <>
      <Field label={text('start.formKind')}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={form.kind}
          onChange={(_, { value }) => {
            const chosen = possible.find(({ kind }) => kind === value)
            if (chosen) onChange({ kind: chosen.kind })
          }}
        >
          {possible.map(({ kind, label }) => (
            <Radio key={kind} value={kind} label={text(label)} />
          ))}
        </RadioGroup>
      </Field>
      {form.kind === 'screen' ? <ScreenField form={form} problems={problems} onChange={onChange} /> : null}
      {form.kind === 'workList' ? (
        <WorkListField form={form} problems={problems} onChange={onChange} />
      ) : null}
      {form.kind === 'search' ? <SearchField form={form} problems={problems} onChange={onChange} /> : null}
      {form.kind === 'client' ? <ClientField form={form} problems={problems} onChange={onChange} /> : null}
      {form.kind === 'link' ? (
        <Field
          label={text('start.formUrl')}
          required
          validationMessage={
            problems.url
              ? text(problems.url === 'missing' ? 'start.problemUrl' : 'start.problemUrlNotHttps')
              : null
          }
        >
          <Input
            type="url"
            value={form.url}
            maxLength={500}
            placeholder="https://"
            onChange={(_, { value }) => onChange({ url: value })}
          />
        </Field>
      ) : null}
    </>
  )
}

function SearchField({ form, problems, onChange }: Fields) {
  const text = useText()
  return (
    <>
      <Field
        label={text('start.formQ')}
        hint={text('start.formQHint')}
        required
        validationMessage={problems.q ? text('start.problemQ') : null}
      >
        <Input
          value={form.q}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ q: value })}
        />
      </Field>
      <Field label={text('find.order')}>
        <Select
          value={form.order}
          onChange={(_, { value }) => {
            const order = resultOrders.find((each) => each === value)
            if (order) onChange({ order })
          }}
        >
          {resultOrders.map((order) => (
            <option key={order} value={order}>
              {text(`find.order.${order}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text('find.filter')}>
        <Select
          value={form.filter}
          onChange={(_, { value }) => {
            const filter = resultFilters.find((each) => each === value)
            if (filter) onChange({ filter })
          }}
        >
          {resultFilters.map((filter) => (
            <option key={filter} value={filter}>
              {text(`find.filter.${filter}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}

function WorkListField({ form, onChange }: Fields) {
  const text = useText()
  const { may } = useSession()
  const lists = [...moneyWorkLists, ...(may('Desk.Edit') ? changeWorkLists : [])]
  return (
    <Field label={text('start.kindWorkList')}>
      <RadioGroup
        value={form.list}
        onChange={(_, { value }) => {
          const list = lists.find((each) => each === value)
          if (list) onChange({ list })
        }}
      >
        {lists.map((list) => (
          <Radio key={list} value={list} label={text(`work.list.${list}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

function ScreenField({ form, onChange }: Fields) {
  const text = useText()
  const { portal, may } = useSession()
  const screens: readonly { readonly screen: Screen; readonly label: TextId; readonly may: boolean }[] = [
    { screen: 'find', label: 'screen.find', may: may('Desk.Read') },
    {
      screen: 'creditors',
      label: 'screen.creditors',
      may: portal.features.creditors && may('Desk.Creditors'),
    },
    { screen: 'admin', label: 'screen.admin', may: may('Portal.Admin') },
    { screen: 'accessLog', label: 'screen.accessLog', may: may('Privacy.Officer') },
  ]
  return (
    <Field label={text('start.formScreen')}>
      <RadioGroup
        value={form.screen}
        onChange={(_, { value }) => {
          const chosen = screens.find(({ screen }) => screen === value)
          if (chosen) onChange({ screen: chosen.screen })
        }}
      >
        {screens
          .filter((screen) => screen.may)
          .map(({ screen, label }) => (
            <Radio key={screen} value={screen} label={text(label)} />
          ))}
      </RadioGroup>
    </Field>
  )
}
