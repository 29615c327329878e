import { createRoute, createRouter } from '@tanstack/react-router'
import { belowPath } from './api/below-path.ts'
import { adaptationQuery } from './api/adaptation.ts'
import { queryClient } from './api/client.ts'
import { nearPlanQuery } from './api/plan.ts'
import { todayQuery } from './api/today.ts'
import { newPlanSearch } from './screens/plan/new-plan-search.ts'
import { exercise, load, mornings, pain, shoes, strength, strengthLog } from './load-routes.tsx'
import { stopwatchSearch } from './screens/stopwatch/stopwatch-search.ts'
import { raceDaySearch } from './screens/race-day/race-day-search.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { invitation, peoplePages } from './people-routes.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { pageWith, root, shell } from './shell-route.tsx'

/**
 * The pages of the app. The server answers only the addresses that `public/app-pages.json` lists; a
 * test compares the two.
 */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: pageWith('sign-in-ways')(
    () => import('./screens/sign-in/sign-in-page.tsx'),
    'SignInPage',
  ),
})

/** The printed card stands alone on its paper, without the shell. */
const card = createRoute({
  getParentRoute: () => root,
  path: '/plan/sessions/$sessionId/card',
  component: pageWith()(() => import('./screens/plan/card-page.tsx'), 'CardPage'),
})

/** The timer stands alone too: nothing beside the step can be tapped by mistake. */
const timer = createRoute({
  getParentRoute: () => root,
  path: '/plan/sessions/$sessionId/timer',
  validateSearch: (search: Record<string, unknown>): { easier?: boolean } =>
    search['easier'] === true ? { easier: true } : {},
  component: pageWith('session')(() => import('./screens/timer/timer-page.tsx'), 'TimerPage'),
})

/** The stopwatch stands alone as well, and works for whoever is not signed in. */
const stopwatch = createRoute({
  getParentRoute: () => root,
  path: '/stopwatch',
  validateSearch: stopwatchSearch,
  component: pageWith('stopwatch')(
    () => import('./screens/stopwatch/stopwatch-page.tsx'),
    'StopwatchPage',
  ),
})

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  // Asked for beside the code of the page, which waits for the answers itself.
  loader: ({ context: { queryClient: client } }) => {
    void client.prefetchQuery(todayQuery)
    void client.prefetchQuery(adaptationQuery)
  },
  component: pageWith('session')(() => import('./screens/today/today-page.tsx'), 'TodayPage'),
})

const welcome = createRoute({
  getParentRoute: () => shell,
  path: '/welcome',
  validateSearch: (search: Record<string, unknown>): { step?: number; found?: true } => {
    const step = Number(search['step'])
    if (step >= 2 && step <= 4) return { step }
    return search['found'] === true ? { found: true } : {}
  },
  component: pageWith('welcome', 'races')(
    () => import('./screens/welcome/welcome-page.tsx'),
    'WelcomePage',
  ),
})

const why = createRoute({
  getParentRoute: () => shell,
  path: '/why',
  component: pageWith('why')(() => import('./screens/why/why-page.tsx'), 'WhyPage'),
})

const example = createRoute({
  getParentRoute: () => shell,
  path: '/example',
  component: pageWith(
    'welcome',
    'case',
    'progress',
  )(() => import('./screens/example/example-page.tsx'), 'ExamplePage'),
})

const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plan',
  validateSearch: (search: Record<string, unknown>): { view?: 'month' } =>
    search['view'] === 'month' ? { view: 'month' } : {},
  loader: ({ context: { queryClient: client } }) => {
    void client.prefetchQuery(nearPlanQuery)
    void client.prefetchQuery(adaptationQuery)
  },
  component: pageWith()(() => import('./screens/plan/plan-page.tsx'), 'PlanPage'),
})

const newPlan = createRoute({
  getParentRoute: () => shell,
  path: '/plan/new',
  validateSearch: newPlanSearch,
  component: pageWith('plan-form', 'welcome')(
    () => import('./screens/plan/new-plan-page.tsx'),
    'NewPlanPage',
  ),
})

const session = createRoute({
  getParentRoute: () => shell,
  path: '/plan/sessions/$sessionId',
  component: pageWith('session')(() => import('./screens/plan/session-page.tsx'), 'SessionPage'),
})

const watch = createRoute({
  getParentRoute: () => shell,
  path: '/plan/sessions/$sessionId/watch',
  component: pageWith('plan-form')(() => import('./screens/plan/watch-page.tsx'), 'WatchPage'),
})

const progress = createRoute({
  getParentRoute: () => shell,
  path: '/progress',
  component: pageWith('progress', 'races')(
    () => import('./screens/progress/progress-page.tsx'),
    'ProgressPage',
  ),
})

const mileCase = createRoute({
  getParentRoute: () => shell,
  path: '/case',
  component: pageWith('case', 'progress')(() => import('./screens/case/case-page.tsx'), 'CasePage'),
})

const wayBack = createRoute({
  getParentRoute: () => shell,
  path: '/way-back',
  component: pageWith('case', 'progress')(
    () => import('./screens/way-back/way-back-page.tsx'),
    'WayBackPage',
  ),
})

const threshold = createRoute({
  getParentRoute: () => shell,
  path: '/progress/threshold',
  component: pageWith('threshold', 'progress')(
    () => import('./screens/threshold/threshold-page.tsx'),
    'ThresholdPage',
  ),
})

const formVideo = createRoute({
  getParentRoute: () => shell,
  path: '/form/video',
  validateSearch: (search: Record<string, unknown>): { clip?: string; with?: string } => {
    const { clip, with: other } = search
    if (typeof clip !== 'string') return {}
    return typeof other === 'string' ? { clip, with: other } : { clip }
  },
  component: pageWith('form-video')(
    () => import('./screens/form-video/video-lab-page.tsx'),
    'VideoLabPage',
  ),
})

const runs = createRoute({
  getParentRoute: () => shell,
  path: '/runs',
  component: pageWith('runs')(() => import('./screens/runs/runs-page.tsx'), 'RunsPage'),
})

const run = createRoute({
  getParentRoute: () => shell,
  path: '/runs/$runId',
  component: pageWith('runs', 'threshold')(() => import('./screens/runs/run-page.tsx'), 'RunPage'),
})

const compareRuns = createRoute({
  getParentRoute: () => shell,
  path: '/runs/$runId/compare/$otherId',
  component: pageWith('runs')(() => import('./screens/runs/compare-page.tsx'), 'ComparePage'),
})

const form = createRoute({
  getParentRoute: () => shell,
  path: '/form',
  component: pageWith(
    'form',
    'runs',
    'progress',
  )(() => import('./screens/form/form-page.tsx'), 'FormPage'),
})

const races = createRoute({
  getParentRoute: () => shell,
  path: '/races',
  component: pageWith('races')(() => import('./screens/races/races-page.tsx'), 'RacesPage'),
})

const foundRaces = createRoute({
  getParentRoute: () => shell,
  path: '/races/found',
  component: pageWith('races')(
    () => import('./screens/races/found-races-page.tsx'),
    'FoundRacesPage',
  ),
})

const raceDay = createRoute({
  getParentRoute: () => shell,
  path: '/races/day',
  validateSearch: raceDaySearch,
  component: pageWith(
    'race-day',
    'races',
    'progress',
  )(() => import('./screens/race-day/race-day-page.tsx'), 'RaceDayPage'),
})

const raceRecord = createRoute({
  getParentRoute: () => shell,
  path: '/races/$resultId',
  component: pageWith('race-day', 'races')(
    () => import('./screens/race-record/race-record-page.tsx'),
    'RaceRecordPage',
  ),
})

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: pageWith('settings')(
    () => import('./screens/settings/settings-page.tsx'),
    'SettingsPage',
  ),
})

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  component: pageWith(
    'welcome',
    'runs',
    'health',
  )(() => import('./screens/imports/imports-page.tsx'), 'ImportsPage'),
})

const importReport = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importId',
  component: pageWith(
    'welcome',
    'runs',
    'health',
  )(() => import('./screens/imports/import-page.tsx'), 'ImportPage'),
})

/** Any other address, inside the shell so that the way back is at hand. */
const missing = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotFoundPage,
})

const routeTree = root.addChildren([
  signIn,
  invitation,
  card,
  timer,
  stopwatch,
  strengthLog,
  shell.addChildren([
    today,
    welcome,
    why,
    example,
    plan,
    newPlan,
    session,
    watch,
    progress,
    mileCase,
    wayBack,
    strength,
    exercise,
    threshold,
    load,
    pain,
    shoes,
    mornings,
    formVideo,
    runs,
    run,
    compareRuns,
    form,
    races,
    foundRaces,
    raceDay,
    raceRecord,
    settings,
    ...peoplePages,
    imports,
    importReport,
    missing,
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: belowPath('/'),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
