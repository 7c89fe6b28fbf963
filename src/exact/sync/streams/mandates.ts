import { mandateProperties, readMandate } from '../../mapping/mandate.ts'
import { noSettings, type Stream, storeWith } from './stream.ts'

/** Has no sync stream (docs/exact.md#paging-and-sync). A mandate that ends gets a cancellation date. */
export const mandates: Stream = {
  name: 'mandates',
  resource: 'cashflow/DirectDebitMandates',
  select: mandateProperties,
  changesBy: 'time',
  reloads: null,
  mappedBy: noSettings,
  store: storeWith(readMandate, (writers) => writers.mandates),
}
