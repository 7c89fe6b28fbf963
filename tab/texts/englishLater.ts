import { laterCatalogues, type Messages } from './index.ts'

/** The English texts of the later screens, as a chunk of their own. The build replaces this module (see `tab/build`). */
export const texts: Messages = laterCatalogues.en
