import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FoundClient } from '../../../src/http/contract.ts'
import { resultLimits, useClientSearch } from '../../api/clients.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { TileForm, TileProblems } from './tileForm.ts'

const maxResults = 6

const useStyles = makeStyles({
  parts: { flexWrap: 'wrap' },
})

/** Chooses the client of a tile and which of the client's screens it opens. */
export function ClientField(props: {
  readonly form: TileForm
  readonly problems: TileProblems
  readonly onChange: (part: Partial<TileForm>) => void
}) {
  const { form, problems, onChange } = props
  const styles = useStyles()
  const text = useText()
  const [input, setInput] = useState('')
  // Each search adds a line to the access log, so it starts on request, not while typing.
  const [searchText, setSearchText] = useState('')
  const search = useClientSearch({
    searchText,
    only: null,
    limit: resultLimits[0],
    enabled: searchText !== '',
  })
  const results = searchText === '' ? [] : [...(search.data?.clients ?? []), ...(search.data?.similar ?? [])]
  return (
    <>
      <Field
        label={text('start.formClient')}
        hint={text(
          form.clientId !== null && searchText === '' ? 'start.formClientSame' : 'start.formClientHint',
        )}
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
          value={input}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => setInput(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            setSearchText(input.trim())
          }}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={<SearchRegular />}
              aria-label={text('search.label')}
              onClick={() => setSearchText(input.trim())}
            />
          }
        />
      </Field>
      <Text role="status">
        {search.data && searchText !== '' && results.length === 0 ? text('start.formClientNone') : ''}
      </Text>
      {results.length > 0 ? (
        <RadioGroup
          aria-label={text('start.formClient')}
          value={form.clientId ?? ''}
          onChange={(_, { value }) => {
            const client = results.find(({ id }) => id === value)
            if (client) onChange({ clientId: client.id, name: form.name || client.name.slice(0, 60) })
          }}
        >
          {results.slice(0, maxResults).map((client) => (
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

/** Returns enough to distinguish namesakes. */
function lineOf({ name, number, postcode, city }: FoundClient): string {
  return [name, number, [postcode, city].filter(Boolean).join(' ')].filter((part) => part !== '').join(' · ')
}
