import { mandateProperties, readMandate } from '../../mapping/mandate.ts'
import { noSettings, type Stream, storeWith } from './stream.ts'

/** Has no sync stream. A mandate that ends gets a cancellation date; for those that are deleted see sweep.ts. */
export const mandates: Stream = {
  name: 'mandates',
  resource: 'cashflow/DirectDebitMandates',
  select: mandateProperties,
  changesBy: 'time',
  reloads: 'mandates',
  mappedBy: noSettings,
  store: storeWith(readMandate, (writers) => writers.mandates),
}
