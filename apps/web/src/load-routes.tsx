/** The pages about what training asks of the body. The build reads them as it reads `router.tsx`. */
import { createRoute } from '@tanstack/react-router'
import { pageWith, shell } from './shell-route.tsx'

export const load = createRoute({
  getParentRoute: () => shell,
  path: '/load',
  component: pageWith(
    'load',
    'health',
    'progress',
  )(() => import('./screens/load/load-page.tsx'), 'LoadPage'),
})

export const pain = createRoute({
  getParentRoute: () => shell,
  path: '/pain',
  component: pageWith('health', 'progress')(
    () => import('./screens/pain/pain-page.tsx'),
    'PainPage',
  ),
})

export const shoes = createRoute({
  getParentRoute: () => shell,
  path: '/shoes',
  component: pageWith('health', 'runs')(
    () => import('./screens/shoes/shoes-page.tsx'),
    'ShoesPage',
  ),
})

export const mornings = createRoute({
  getParentRoute: () => shell,
  path: '/mornings',
  component: pageWith('health', 'progress')(
    () => import('./screens/mornings/mornings-page.tsx'),
    'MorningsPage',
  ),
})
