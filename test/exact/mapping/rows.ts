/** Records as Exact sends them, for tests that change one thing. */
const id = '11111111-2222-4333-8444-5555AAAAFFFF'
const account = 'AAAAAAAA-2222-4333-8444-555555555555'
const day = (text: string): string => `/Date(${Date.parse(`${text}T00:00:00Z`)})/`

export const ids = { id: id.toLowerCase(), account: account.toLowerCase() }
export { day }

export const accountRecord = {
  ID: id,
  Timestamp: '7000000123',
  Code: '            100001',
  Name: 'S. van der Wijngaert',
  AddressLine1: 'Prinsenhof 7',
  Postcode: '1234AB',
  City: 'Wijk bij Duurstede',
  Country: 'NL',
  Phone: '06-12349876',
  Email: '',
  Status: 'C',
  IsSupplier: false,
  Blocked: false,
  StartDate: day('2020-03-01'),
  EndDate: null,
  MainContact: account,
  PaymentConditionSales: 'IN',
  Language: 'NL-NL',
}

export const contactRecord = {
  ID: id,
  Timestamp: 7_000_000_123,
  Account: account,
  AccountName: 'S. van der Wijngaert',
  FullName: 'Sjoerd van der Wijngaert',
  FirstName: 'Sjoerd',
  Initials: 'S.',
  MiddleName: 'van der',
  LastName: 'Wijngaert',
  JobTitleDescription: null,
  BirthDate: day('1941-07-17'),
  Phone: null,
  Mobile: '06-12349876',
  Email: null,
  BusinessPhone: '0343-123456',
  BusinessMobile: null,
  BusinessEmail: 'kantoor@voorbeeld.nl',
}

export const addressRecord = {
  ID: id,
  Timestamp: '5',
  Account: account,
  Type: 1,
  Main: true,
  AddressLine1: 'Prinsenhof 7',
  Postcode: '1234AB',
  City: 'Wijk bij Duurstede',
  Country: 'NL',
}

export const termRecord = {
  ID: id,
  Timestamp: '7000000123',
  Account: account,
  LineType: 20,
  TransactionType: 20,
  TransactionID: id,
  TransactionEntryID: account,
  TransactionIsReversal: false,
  InvoiceNumber: 24000123,
  InvoiceDate: day('2026-01-31'),
  EntryDate: day('2026-02-01'),
  DueDate: day('2026-02-14'),
  EndDate: null,
  LastPaymentDate: null,
  YourRef: 'januari',
  Description: 'Eigen bijdrage',
  Currency: 'EUR',
  AmountDC: -83.20000000000002,
  AmountFC: -83.2,
  TransactionAmountDC: 166.4,
  TransactionAmountFC: 166.4,
  Status: 20,
  PaymentMethod: 'I',
  ReceivableSelected: day('2026-02-10'),
  DirectDebitMandateReference: 'M100001',
}

export const salesInvoiceRecord = {
  ID: id,
  Timestamp: '7000000123',
  InvoiceID: account,
  LineNumber: 0,
  InvoiceTo: account,
  OrderedBy: null,
  InvoiceNumber: 24000123,
  InvoiceDate: day('2026-01-31'),
  DueDate: day('2026-02-14'),
  YourRef: 'januari',
  Description: 'Maaltijden januari',
  ItemDescription: null,
  Type: 8020,
  Status: 50,
  Currency: 'EUR',
  AmountFC: 121,
  VATAmountFC: 21,
  Quantity: null,
  UnitPrice: null,
  NetPrice: null,
  VATPercentage: null,
  StartTime: null,
  EndTime: null,
}

export const salesEntryLineRecord = {
  ID: id,
  LineNumber: 3,
  Description: 'Maaltijden januari',
  Quantity: 1.5,
  AmountFC: 14.99,
  VATAmountFC: 1.35,
  VATPercentage: 0.09,
  From: day('2026-01-01'),
  To: day('2026-01-31'),
}

export const bankAccountRecord = {
  ID: id,
  Account: account,
  BankAccount: 'nl91 abna 0417 1643 00',
  BankAccountHolderName: 'S. van der Wijngaert',
  Main: true,
  Blocked: false,
  Modified: '/Date(1767225600123+0100)/',
}

export const mandateRecord = {
  ID: id,
  Account: account,
  Reference: 'M100001',
  SignatureDate: day('2021-05-06'),
  CancellationDate: null,
  Main: 1,
  Modified: '/Date(1767225600123)/',
}

export const conditionRecord = {
  ID: id,
  Code: 'IN ',
  Description: 'Automatische incasso',
  PaymentMethod: 'I',
}
export const deletionRecord = { ID: id, Timestamp: '12', EntityType: 5, EntityKey: account }
export const divisionRecord = {
  Code: 3_201_425,
  Description: 'Stichting Lindehof Zorg',
  Currency: 'EUR',
  Status: 1,
  BlockingStatus: 0,
  DivisionMoveDate: null,
  DivisionHRLinkUnlinkDate: null,
}
