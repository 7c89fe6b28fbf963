import type { IntlConfig } from 'react-intl'
import { catalogues } from './index.ts'

/** All English texts, as a chunk of their own. The build replaces this module (see `tab/build`). */
export const texts: NonNullable<IntlConfig['messages']> = catalogues.en
