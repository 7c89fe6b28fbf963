import { Table } from '../../parts/table/Table.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import type { LogFilter } from './logFilter.ts'
import { type LogLine, useLogColumns } from './useLogColumns.tsx'

const keyOf = ({ sequence }: LogLine) => String(sequence)

/** The lines of the log, newest first. */
export function LogTable(props: {
  readonly lines: readonly LogLine[]
  readonly onNarrow: (part: Partial<LogFilter>) => void
}) {
  const text = useText()
  return (
    <Table
      label={text('log.table')}
      list="accessLog"
      columns={useLogColumns(props.onNarrow)}
      rows={props.lines}
      rowKey={keyOf}
      order={{ column: 'at', direction: 'descending' }}
      main
    />
  )
}
