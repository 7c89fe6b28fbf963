import { addressProperties, readAddress } from '../../mapping/address.ts'
import { noSettings, type Stream, storeWith } from './stream.ts'

export const addresses: Stream = {
  name: 'addresses',
  resource: 'sync/CRM/Addresses',
  select: ['Timestamp', ...addressProperties],
  changesBy: 'version',
  reloads: 'addresses',
  mappedBy: noSettings,
  store: storeWith(readAddress, (writers) => writers.addresses),
}
