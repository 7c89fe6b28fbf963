import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import { type FormEvent, useEffect, useState } from 'react'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useSaveAdministration } from '../../api/admin.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { ReportUnsaved } from './adminTabs.ts'
import { MappingProposal, type Proposal } from './MappingProposal.tsx'
import { RepresentativeTitles } from './RepresentativeTitles.tsx'
import { type TitleRow, titleProblems, titleRows, titlesOf, withTitles } from './representativeTitles.ts'
import { SaveBar } from './SaveBar.tsx'
import { SignChoice } from './SignChoice.tsx'
import { useAdminStyles } from './styles.ts'

type Mapping = ExactAdmin['administrations'][number]['mapping']
type DirectDebit = Mapping['directDebit']
type Draft = {
  readonly included: boolean
  readonly directDebit: DirectDebit
  readonly rows: readonly TitleRow[]
  readonly amountSigns: Mapping['amountSigns']
}

/** Settings of an administration: whether to include it, and how it records direct debit and representatives. */
export function AdministrationForm(props: {
  readonly administration: ExactAdmin['administrations'][number]
  readonly onUnsaved: ReportUnsaved
}) {
  const { administration, onUnsaved } = props
  const { id } = administration
  const styles = useAdminStyles()
  const text = useText()
  const saving = useSaveAdministration(id)
  /** Null until the admin changes something; until then the form follows the server's values. */
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isSubmitted, setSubmitted] = useState(false)
  const { included, directDebit, rows, amountSigns } = draft ?? draftOf(administration)
  const isUnsaved = draft !== null
  useEffect(() => onUnsaved(`administration ${id}`, isUnsaved), [onUnsaved, id, isUnsaved])
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...(before ?? draftOf(administration)), ...part }))
    saving.reset()
  }
  const accept = (proposal: Proposal) =>
    change({
      rows: withTitles(rows, proposal.titles),
      ...(proposal.directDebit === null ? {} : { directDebit: proposal.directDebit }),
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (saving.isPending || titleProblems(rows).size > 0) return
    saving.mutate(
      { included, mapping: { directDebit, representativeTitles: titlesOf(rows), amountSigns } },
      { onSuccess: () => setDraft(null) },
    )
  }
  return (
    <form className={styles.fields} onSubmit={submit} noValidate>
      <Switch
        label={text('admin.included')}
        checked={included}
        onChange={(_, { checked }) => change({ included: checked })}
      />
      {administration.included && !included ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('admin.leavesOut')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <MappingProposal administration={administration} onAccept={accept} />
      <Field label={text('admin.directDebit')}>
        <RadioGroup
          value={directDebit}
          onChange={(_, { value }) => isDirectDebit(value) && change({ directDebit: value })}
        >
          <Radio value="either" label={text('admin.directDebitEither')} />
          <Radio value="condition" label={text('admin.directDebitCondition')} />
          <Radio value="mandate" label={text('admin.directDebitMandate')} />
        </RadioGroup>
      </Field>
      <RepresentativeTitles
        rows={rows}
        showProblems={isSubmitted}
        onChange={(next) => change({ rows: next })}
      />
      <SignChoice
        evidence={administration.signEvidence}
        saved={administration.mapping.amountSigns}
        chosen={amountSigns}
        onChange={(next) => change({ amountSigns: next })}
      />
      <SaveBar saving={saving} isUnsaved={isUnsaved} />
    </form>
  )
}

function draftOf({ included, mapping }: ExactAdmin['administrations'][number]): Draft {
  const { directDebit, representativeTitles, amountSigns } = mapping
  return { included, directDebit, rows: titleRows(representativeTitles), amountSigns }
}

function isDirectDebit(value: string): value is DirectDebit {
  return value === 'condition' || value === 'mandate' || value === 'either'
}
