/** The pages about what training asks of the body. The build reads them as it reads `router.tsx`. */
import { createRoute } from '@tanstack/react-router'
import { sessionQuery } from './api/session.ts'
import { pageWith, root, shell } from './shell-route.tsx'

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

export const strength = createRoute({
  getParentRoute: () => shell,
  path: '/strength',
  component: pageWith('strength', 'session')(
    () => import('./screens/strength/strength-page.tsx'),
    'StrengthPage',
  ),
})

export const exercise = createRoute({
  getParentRoute: () => shell,
  path: '/strength/exercises/$exercise',
  component: pageWith(
    'strength',
    'session',
    'moves',
    'progress',
  )(() => import('./screens/strength/exercise-page.tsx'), 'ExercisePage'),
})

/** The strength log of a session stands outside of the shell, with its button at the bottom. */
export const strengthLog = createRoute({
  getParentRoute: () => root,
  path: '/strength/$sessionId',
  loader: ({ context }) => context.queryClient.prefetchQuery(sessionQuery),
  component: pageWith(
    'strength',
    'session',
    'moves',
  )(() => import('./screens/strength/log-page.tsx'), 'StrengthLogPage'),
})
