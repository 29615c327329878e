import '@fontsource-variable/geist'
import './theme/tokens.css'
import './theme/mantine.css'
import './theme/base.css'
import './theme/print.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/client.ts'
import { startServiceWorker } from './offline/start-service-worker.ts'
import { router } from './router.tsx'
import { firstReader, showReader } from './text/shown-reader.ts'
import { mantineTheme } from './theme/mantine-theme.ts'

const root = document.getElementById('root')
if (root !== null) {
  await showReader(firstReader())
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={mantineTheme} defaultColorScheme="auto">
        <Notifications position="bottom-center" autoClose={5000} />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
startServiceWorker()
