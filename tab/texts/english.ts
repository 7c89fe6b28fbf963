import { firstCatalogues, type Messages } from './index.ts'

/** The English texts of the first screens, as a chunk of their own. The build replaces this module (see `tab/build`). */
export const texts: Messages = firstCatalogues.en
