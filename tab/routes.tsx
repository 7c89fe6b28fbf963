import { Outlet, type RouteObject } from 'react-router'
import { Loading } from './parts/states/Loading.tsx'
import { NoScreen } from './shell/NoScreen.tsx'
import { RouteFailed } from './shell/RouteFailed.tsx'
import { Shell } from './shell/Shell.tsx'
import { LaterTexts } from './texts/LaterTexts.tsx'

/** The screens of a call, by the part of the address that names them. */
const callScreens = {
  find: () => import('./screens/find/index.tsx'),
  client: () => import('./screens/client/index.tsx'),
  openItems: () => import('./screens/openItems/index.tsx'),
  invoices: () => import('./screens/invoices/index.tsx'),
  invoice: () => import('./screens/invoice/index.tsx'),
  edit: () => import('./screens/edit/index.tsx'),
}

/** Fetches what a call needs ahead of time, so that it opens at once, even after the connection breaks. */
export async function fetchCallScreens(): Promise<void> {
  // Says that tiles could not be saved.
  const fetchTileNotices = () => import('./screens/start/TileNotices.tsx')
  await Promise.all([...Object.values(callScreens), fetchTileNotices].map((fetch) => fetch()))
}

const laterTexts = (
  <LaterTexts>
    <Outlet />
  </LaterTexts>
)

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
          { path: 'find', lazy: callScreens.find },
          { path: 'pop', lazy: () => import('./screens/pop/index.tsx') },
          {
            element: laterTexts,
            children: [
              {
                path: 'clients/:id',
                lazy: callScreens.client,
                children: [
                  { index: true, lazy: callScreens.openItems },
                  { path: 'open-items', lazy: callScreens.openItems },
                  { path: 'invoices', lazy: callScreens.invoices },
                  { path: 'edit', lazy: callScreens.edit },
                  { path: 'edit/:contactId', lazy: callScreens.edit },
                ],
              },
              { path: 'work/:list?', lazy: () => import('./screens/work/index.tsx') },
              { path: 'invoices/:id', lazy: callScreens.invoice },
              { path: 'creditors', lazy: () => import('./screens/creditors/index.tsx') },
              { path: 'creditors/:id', lazy: () => import('./screens/creditors/CreditorCard.tsx') },
              {
                path: 'creditors/:id/invoices/:invoice',
                lazy: () => import('./screens/creditors/CreditorInvoice.tsx'),
              },
              { path: 'admin', lazy: () => import('./screens/admin/index.tsx') },
              { path: 'access-log', lazy: () => import('./screens/accessLog/index.tsx') },
            ],
          },
          { path: '*', element: <NoScreen /> },
        ],
      },
    ],
  },
]
