import { dayMilliseconds } from '../generator/days.ts'
import { fullName } from '../generator/names.ts'
import { paymentConditions, type Relation } from '../generator/relation.ts'
import { type Administration, audit, modifiedBeforeToday, padded, type Row } from './row.ts'

const moment = (day: number | null): number | null => (day === null ? null : dayMilliseconds(day))

function auditOf(administration: Administration, relation: Relation, ordinal: number): Row {
  const created = dayMilliseconds(relation.since) + 32_400_000
  const modified = modifiedBeforeToday(administration.today, relation.index, ordinal)
  return audit(administration, { created, modified })
}

/** Returns the contacts of an account, in the order of their ordinals. */
export function contactKinds(relation: Relation): readonly ('client' | 'representative')[] {
  const kinds: ('client' | 'representative')[] = []
  if (relation.person) kinds.push('client')
  if (relation.representative) kinds.push('representative')
  return kinds
}

/** crm/Accounts */
export function accountRows(administration: Administration, relation: Relation): readonly Row[] {
  const { guids } = administration
  const main = relation.mainContact ? contactKinds(relation).indexOf(relation.mainContact) : -1
  const condition = paymentConditions.find((each) => each.code === relation.paymentCondition)
  const isCreditor = relation.role === 'creditor' || relation.alsoCreditor
  return [
    {
      ...auditOf(administration, relation, 0),
      ID: guids.make('account', relation.index, 0),
      Code: padded(relation.number),
      Name: relation.name,
      SearchCode: relation.name
        .toUpperCase()
        .replace(/[^A-Z]/g, '')
        .slice(0, 12),
      AddressLine1: relation.street,
      Postcode: relation.postcode,
      City: relation.city,
      Country: 'NL',
      CountryName: 'Nederland',
      Phone: relation.phone,
      Email: relation.email,
      Status: { client: 'C', creditor: 'A', prospect: 'P' }[relation.role],
      Type: 'A',
      IsSales: relation.role === 'client',
      IsSupplier: isCreditor,
      IsPurchase: isCreditor,
      IsReseller: false,
      IsAccountant: 0,
      IsAnonymised: 0,
      Blocked: relation.blocked,
      BSN: relation.citizenServiceNumber,
      StartDate: moment(relation.since),
      EndDate: moment(relation.ended),
      MainContact: main < 0 ? null : guids.make('contact', relation.index, main),
      PaymentConditionSales: relation.role === 'client' ? relation.paymentCondition : null,
      PaymentConditionSalesDescription: relation.role === 'client' ? (condition?.description ?? null) : null,
      PaymentConditionPurchase: isCreditor ? '30' : null,
      InvoicingMethod: relation.email ? 2 : 1,
      Language: 'NL-NL',
      LanguageDescription: 'Nederlands',
      SalesCurrency: 'EUR',
      PurchaseCurrency: 'EUR',
      SecurityLevel: 10,
    },
  ]
}

/** crm/Contacts: the client in person and the representative. */
export function contactRows(administration: Administration, relation: Relation): readonly Row[] {
  const { guids } = administration
  return contactKinds(relation).map((kind, ordinal) => ({
    ...auditOf(administration, relation, 10 + ordinal),
    ID: guids.make('contact', relation.index, ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountName: relation.name,
    AccountIsCustomer: relation.role === 'client',
    AccountIsSupplier: relation.alsoCreditor,
    Code: padded(relation.number),
    HID: relation.index * 2 + ordinal + 1,
    IsMainContact: relation.mainContact === kind,
    Language: 'NL',
    ...(kind === 'client' ? clientInPerson(relation) : representativeRow(relation)),
  }))
}

function clientInPerson(relation: Relation): Row {
  const { person } = relation
  if (!person) return {}
  return {
    FullName: fullName(person),
    FirstName: person.firstName,
    Initials: person.initials,
    MiddleName: person.prefix || null,
    LastName: person.lastName,
    Gender: person.gender,
    BirthDate: moment(relation.birthDate),
    Mobile: relation.mobile,
    Email: relation.email,
    SocialSecurityNumber: relation.citizenServiceNumber,
  }
}

function representativeRow(relation: Relation): Row {
  const { representative } = relation
  if (!representative) return {}
  const contactDetails = representative.isBusiness
    ? { BusinessPhone: representative.phone, BusinessEmail: representative.email }
    : { Phone: representative.phone, Email: representative.email }
  return {
    FullName: representative.name,
    FirstName: null,
    Initials: representative.person?.initials ?? null,
    MiddleName: representative.person?.prefix || null,
    LastName: representative.person?.lastName ?? representative.name,
    Gender: representative.person?.gender ?? 'O',
    JobTitleDescription: representative.title,
    ...contactDetails,
  }
}

/** crm/Addresses: 1 visit, 2 post, 3 invoice. */
export function addressRows(administration: Administration, relation: Relation): readonly Row[] {
  const { guids } = administration
  return relation.addresses.map((address, ordinal) => ({
    ...auditOf(administration, relation, 20 + ordinal),
    ID: guids.make('address', relation.index, ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountName: relation.name,
    AccountIsSupplier: relation.role === 'creditor' || relation.alsoCreditor,
    Type: address.type,
    Main: true,
    AddressLine1: address.street,
    Postcode: address.postcode,
    City: address.city,
    Country: 'NL',
    CountryName: 'Nederland',
  }))
}

/** crm/BankAccounts: the IBAN is in BankAccount. */
export function bankAccountRows(administration: Administration, relation: Relation): readonly Row[] {
  const { guids } = administration
  return relation.bankAccounts.map((account, ordinal) => ({
    ...auditOf(administration, relation, 30 + ordinal),
    ID: guids.make('bankAccount', relation.index, ordinal),
    Account: guids.make('account', relation.index, 0),
    AccountName: relation.name,
    BankAccount: account.iban,
    BankAccountHolderName: account.holder,
    BICCode: account.bic,
    Main: ordinal === 0,
    Blocked: false,
    Type: 'A',
    TypeDescription: 'Relatie',
  }))
}

/** cashflow/DirectDebitMandates: the newest is the main one. */
export function mandateRows(administration: Administration, relation: Relation): readonly Row[] {
  const { guids } = administration
  return relation.mandates.map((mandate, ordinal) => ({
    ...auditOf(administration, relation, 40 + ordinal),
    ID: guids.make('mandate', relation.index, ordinal),
    Account: guids.make('account', relation.index, 0),
    BankAccount: relation.bankAccounts.length > 0 ? guids.make('bankAccount', relation.index, 0) : null,
    Reference: mandate.reference,
    Description: 'Doorlopende machtiging',
    SignatureDate: moment(mandate.signed),
    CancellationDate: moment(mandate.cancelled),
    Main: ordinal === relation.mandates.length - 1 ? 1 : 0,
    FirstSend: 1,
    PaymentType: 1,
    Type: 0,
  }))
}

/** cashflow/PaymentConditions */
export function paymentConditionRows(administration: Administration): readonly Row[] {
  return paymentConditions.map((condition, ordinal) => ({
    ...audit(administration, { created: 1_262_304_000_000, modified: 1_577_836_800_000 }),
    ID: administration.guids.make('fixed', 0, 10 + ordinal),
    Code: condition.code,
    Description: condition.description,
    PaymentDays: condition.days,
    PaymentMethod: condition.method,
    Percentage: 100,
    DiscountPercentage: 0,
  }))
}
