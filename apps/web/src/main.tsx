import '@fontsource-variable/geist'
import './theme/tokens.css'
import './theme/mantine.css'
import './theme/base.css'
import './theme/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/client.ts'
import { startServiceWorker } from './offline/start-service-worker.ts'
import { preloadPage, router } from './router.tsx'
import { firstReader, showReader } from './text/shown-reader.ts'
import { mantineTheme } from './theme/mantine-theme.ts'

/** Messages come after the first page; one that is told earlier waits for it. */
const Notifications = lazy(async () => ({
  default: (await import('@mantine/notifications')).Notifications,
}))

const root = document.getElementById('root')
if (root !== null) {
  // The page's code comes with the texts, not after them.
  preloadPage()
  await showReader(firstReader())
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={mantineTheme} defaultColorScheme="auto">
        <Suspense>
          <Notifications position="bottom-center" autoClose={5000} />
        </Suspense>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
startServiceWorker()
