/** The pages about other people: who sees what, and the coach's bench. The build reads them as it reads `router.tsx`. */
import { createRoute } from '@tanstack/react-router'
import { pageWith, root, shell } from './shell-route.tsx'

/** Who follows an invitation need not be signed in. */
export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: pageWith('people')(
    () => import('./screens/people/invitation-page.tsx'),
    'InvitationPage',
  ),
})

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search['of'] === 'string' ? { of: search['of'] } : {},
  component: pageWith('people')(() => import('./screens/people/people-page.tsx'), 'PeoplePage'),
})

const squad = createRoute({
  getParentRoute: () => shell,
  path: '/squad',
  component: pageWith('squad', 'people')(
    () => import('./screens/squad/squad-page.tsx'),
    'SquadPage',
  ),
})

const heldChanges = createRoute({
  getParentRoute: () => shell,
  path: '/squad/changes',
  component: pageWith(
    'squad',
    'people',
    'changes',
  )(() => import('./screens/squad/held-changes-page.tsx'), 'HeldChangesPage'),
})

const savedWorkouts = createRoute({
  getParentRoute: () => shell,
  path: '/squad/saved',
  component: pageWith(
    'squad',
    'people',
    'saved-weeks',
  )(() => import('./screens/squad/saved-workouts-page.tsx'), 'SavedWorkoutsPage'),
})

const season = createRoute({
  getParentRoute: () => shell,
  path: '/squad/season',
  component: pageWith('squad')(() => import('./screens/squad/season-page.tsx'), 'SeasonPage'),
})

const athlete = createRoute({
  getParentRoute: () => shell,
  path: '/squad/$athleteId',
  validateSearch: (search: Record<string, unknown>): { clip?: string } =>
    typeof search['clip'] === 'string' ? { clip: search['clip'] } : {},
  component: pageWith('squad', 'people')(
    () => import('./screens/squad/athlete-page.tsx'),
    'AthletePage',
  ),
})

/** All of them that lie in the shell. */
export const peoplePages = [people, squad, savedWorkouts, season, heldChanges, athlete] as const
