import { createBrowserRouter, Outlet, ScrollRestoration } from 'react-router'
import { Broken, Missing } from './pages/Missing.tsx'
import { Desk } from './desk/Desk.tsx'
import { MayOpen } from './desk/MayOpen.tsx'
import { CasePage } from './pages/case/CasePage.tsx'
import { FirstPlace } from './desk/FirstPlace.tsx'
import { loadActPage } from './forms/load-act-page.ts'
import { InboxPage } from './pages/inbox/InboxPage.tsx'
import { MeetingsPage } from './pages/meetings/MeetingsPage.tsx'
import { OverviewPage } from './pages/overview/OverviewPage.tsx'
import { ProblemsPage } from './pages/problems/ProblemsPage.tsx'
import { ServicesPage } from './pages/services/ServicesPage.tsx'
import { StartPage } from './pages/start/StartPage.tsx'
import { WorklistPage } from './pages/worklist/WorklistPage.tsx'

/** Every address of the program. Forms are loaded when one is opened: they bring the largest part of the code. */
export function createRouter() {
  return createBrowserRouter([{
    element: <><Outlet /><ScrollRestoration /></>,
    errorElement: <Broken />,
    // Nothing is shown for the blink it takes to load a form's code.
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <StartPage /> },
      {
        path: '/:pack',
        lazy: async () => ({ Component: (await import('./pages/tools/ToolsFrame.tsx')).ToolsFrame }),
        children: [
          { path: 'tools', lazy: async () => ({ Component: (await import('./pages/tools/ToolsPage.tsx')).ToolsPage }) },
          { path: 'tools/:tool', lazy: async () => ({ Component: (await import('./pages/tools/ToolPage.tsx')).ToolPage }) },
          { path: 'forms/:form/print', lazy: async () => ({ Component: (await import('./forms/paper/EmptyPaperPage.tsx')).EmptyPaperPage }) },
        ],
      },
      {
        path: '/:pack',
        element: <Desk />,
        children: [
          { index: true, element: <FirstPlace /> },
          { path: 'inbox', element: <MayOpen place="inbox"><InboxPage /></MayOpen> },
          { path: 'worklist', element: <MayOpen place="worklist"><WorklistPage /></MayOpen> },
          { path: 'meetings', element: <MayOpen place="meetings"><MeetingsPage /></MayOpen> },
          { path: 'services', element: <MayOpen place="services"><ServicesPage /></MayOpen> },
          { path: 'overview', element: <MayOpen place="overview"><OverviewPage /></MayOpen> },
          { path: 'problems', element: <ProblemsPage /> },
          { path: 'register', lazy: async () => ({ Component: (await import('./forms/RegisterPage.tsx')).RegisterPage }) },
          { path: 'cases/:id', element: <CasePage /> },
          { path: 'cases/:id/answers/:number/print', lazy: async () => ({ Component: (await import('./forms/paper/FilledPaperPage.tsx')).FilledPaperPage }) },
          { path: 'cases/:id/what-if/:number', lazy: async () => ({ Component: (await import('./pages/case/WhatIfPage.tsx')).WhatIfPage }) },
          { path: 'cases/:id/:act', lazy: async () => ({ Component: (await loadActPage()).ActPage }) },
          { path: '*', element: <Missing /> },
        ],
      },
      { path: '*', element: <Missing /> },
    ],
  }])
}
