import type { IntlConfig } from 'react-intl'
import { catalogues } from './index.ts'

/** Every text in Dutch, a file of its own so that it can be fetched alone; the build reads it (tab/build). */
export const texts: NonNullable<IntlConfig['messages']> = catalogues.nl
