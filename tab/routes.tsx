import type { RouteObject } from 'react-router'
import { Loading } from './parts/states/Loading.tsx'
import { NoScreen } from './shell/NoScreen.tsx'
import { RouteFailed } from './shell/RouteFailed.tsx'
import { Shell } from './shell/Shell.tsx'

/** Every screen and its address. Addresses hold opaque ids only; each screen is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteFailed />,
    hydrateFallbackElement: <Loading lines={6} />,
    children: [
      {
        errorElement: <RouteFailed />,
        children: [
          { index: true, lazy: () => import('./screens/start/index.tsx') },
          { path: 'find', lazy: () => import('./screens/find/index.tsx') },
          { path: 'pop', lazy: () => import('./screens/pop/index.tsx') },
          {
            path: 'clients/:id',
            lazy: () => import('./screens/client/index.tsx'),
            children: [
              { index: true, lazy: () => import('./screens/openItems/index.tsx') },
              { path: 'open-items', lazy: () => import('./screens/openItems/index.tsx') },
              { path: 'invoices', lazy: () => import('./screens/invoices/index.tsx') },
              { path: 'edit', lazy: () => import('./screens/edit/index.tsx') },
              { path: 'edit/:contactId', lazy: () => import('./screens/edit/index.tsx') },
            ],
          },
          { path: 'work/:list?', lazy: () => import('./screens/work/index.tsx') },
          { path: 'invoices/:id', lazy: () => import('./screens/invoice/index.tsx') },
          { path: 'creditors', lazy: () => import('./screens/creditors/index.tsx') },
          { path: 'creditors/:id', lazy: () => import('./screens/creditors/CreditorCard.tsx') },
          { path: 'admin', lazy: () => import('./screens/admin/index.tsx') },
          { path: 'access-log', lazy: () => import('./screens/accessLog/index.tsx') },
          { path: '*', element: <NoScreen /> },
        ],
      },
    ],
  },
]
