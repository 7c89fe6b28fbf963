import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FoundClient } from '../../../src/http/contract.ts'
import { useClientSearch } from '../../api/clients.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { TileForm, TileProblems } from './tileForm.ts'

const shown = 6

const useStyles = makeStyles({
  parts: { flexWrap: 'wrap' },
})

/** Finds the client that a tile is about, and what is to be seen of that client. */
export function ClientField(props: {
  readonly form: TileForm
  readonly problems: TileProblems
  readonly onChange: (part: Partial<TileForm>) => void
}) {
  const { form, problems, onChange } = props
  const styles = useStyles()
  const text = useText()
  const [typed, setTyped] = useState('')
  // Each search is a line in the access log, so it begins when it is asked for.
  const [asked, setAsked] = useState('')
  const search = useClientSearch({ searchText: asked, only: null, all: false, enabled: asked !== '' })
  const found = asked === '' ? [] : [...(search.data?.clients ?? []), ...(search.data?.similar ?? [])]
  return (
    <>
      <Field
        label={text('start.formClient')}
        hint={text(form.clientId !== null && asked === '' ? 'start.formClientSame' : 'start.formClientHint')}
        required
        validationMessage={
          problems.clientId
            ? text('start.problemClient')
            : search.isError
              ? text('start.formClientFailed')
              : null
        }
      >
        <Input
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            setAsked(typed.trim())
          }}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={<SearchRegular />}
              aria-label={text('search.label')}
              onClick={() => setAsked(typed.trim())}
            />
          }
        />
      </Field>
      <Text role="status">
        {search.data && asked !== '' && found.length === 0 ? text('start.formClientNone') : ''}
      </Text>
      {found.length > 0 ? (
        <RadioGroup
          aria-label={text('start.formClient')}
          value={form.clientId ?? ''}
          onChange={(_, { value }) => {
            const client = found.find(({ id }) => id === value)
            if (client) onChange({ clientId: client.id, name: form.name || client.name.slice(0, 60) })
          }}
        >
          {found.slice(0, shown).map((client) => (
            <Radio key={client.id} value={client.id} label={lineOf(client)} />
          ))}
        </RadioGroup>
      ) : null}
      <Field label={text('start.formPart')}>
        <RadioGroup
          layout="horizontal"
          className={styles.parts}
          value={form.part}
          onChange={(_, { value }) => {
            if (value === 'card' || value === 'openItems' || value === 'invoices') onChange({ part: value })
          }}
        >
          <Radio value="card" label={text('start.aboutCard')} />
          <Radio value="openItems" label={text('start.aboutOpenItems')} />
          <Radio value="invoices" label={text('start.aboutInvoices')} />
        </RadioGroup>
      </Field>
    </>
  )
}

/** Enough to tell namesakes apart. */
function lineOf({ name, number, postcode, city }: FoundClient): string {
  return [name, number, [postcode, city].filter(Boolean).join(' ')].filter((part) => part !== '').join(' · ')
}
