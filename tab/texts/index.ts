import type { IntlConfig } from 'react-intl'
import * as accessLog from '../screens/accessLog/texts.ts'
import * as exactAdmin from '../screens/admin/exactTexts.ts'
import * as admin from '../screens/admin/texts.ts'
import * as client from '../screens/client/texts.ts'
import * as creditors from '../screens/creditors/texts.ts'
import * as edit from '../screens/edit/texts.ts'
import * as find from '../screens/find/texts.ts'
import * as invoice from '../screens/invoice/texts.ts'
import * as invoices from '../screens/invoices/texts.ts'
import * as openItems from '../screens/openItems/texts.ts'
import * as pop from '../screens/pop/texts.ts'
import * as start from '../screens/start/texts.ts'
import * as work from '../screens/work/texts.ts'
import * as shared from './shared.ts'

/**
 * The texts of the frame and of the screens at which a call starts, and the names of the work lists on tiles. The browser
 * loads them before it shows anything.
 */
export const firstCatalogues = {
  nl: { ...shared.nl, ...start.nl, ...find.nl, ...pop.nl, ...work.nl },
  en: { ...shared.en, ...start.en, ...find.en, ...pop.en, ...work.en },
}

/** The texts of the other screens, which load later. */
export const laterCatalogues = {
  nl: {
    ...client.nl,
    ...openItems.nl,
    ...invoices.nl,
    ...invoice.nl,
    ...edit.nl,
    ...creditors.nl,
    ...admin.nl,
    ...exactAdmin.nl,
    ...accessLog.nl,
  },
  en: {
    ...client.en,
    ...openItems.en,
    ...invoices.en,
    ...invoice.en,
    ...edit.en,
    ...creditors.en,
    ...admin.en,
    ...exactAdmin.en,
    ...accessLog.en,
  },
}

const nl = { ...firstCatalogues.nl, ...laterCatalogues.nl }

export type TextId = keyof typeof nl

/** Texts by id, written or compiled. */
export type Messages = NonNullable<IntlConfig['messages']>

const en: { readonly [Id in TextId]: string } = { ...firstCatalogues.en, ...laterCatalogues.en }

/** All texts of the tab. `{client}`, `{clients}`, `{Client}` and `{Clients}` stand for the institution's own words. */
export const catalogues = { nl, en }
