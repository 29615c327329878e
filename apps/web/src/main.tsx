import '@fontsource-variable/geist'
import './theme/tokens.css'
import './theme/base.css'
import './theme/first-frame.css'
import './theme/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/client.ts'
import { startServiceWorker } from './offline/start-service-worker.ts'
import { ToldLines } from './pieces/told-lines-list.tsx'
import { preloadPage } from './preload-page.ts'
import { router } from './router.tsx'
import { firstReader, showReader } from './text/shown-reader.ts'
import { showTheme } from './theme/chosen-theme.ts'

const root = document.getElementById('root')
if (root !== null) {
  showTheme()
  // The page's code comes with the texts, not after them; until both are there, the first frame stays.
  preloadPage()
  await Promise.all([showReader(firstReader()), router.load()])
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <ToldLines />
    </StrictMode>,
  )
}
startServiceWorker()
