import type { Page } from 'playwright-core'

/** A page of the app: its pattern, as in `apps/web/public/app-pages.json`, and an address to open it by. */
export interface AppRoute {
  readonly page: string
  readonly path: string
}

/** Every page of the app for the runner who is signed in. The one list of the browser walk. */
export async function appRoutes(page: Page): Promise<readonly AppRoute[]> {
  const { items: runs } = await read<{ items: readonly { id: string }[] }>(page, '/activities')
  const { items: imports } = await read<{ items: readonly { id: string }[] }>(page, '/imports')
  const { athlete } = await read<{ athlete: { id: string } }>(page, '/session')
  const { plan } = await read<PlanAnswer>(page, '/plan')
  const sessions = plan?.weeks.flatMap((week) => week.sessions) ?? []
  const { items: results } = await read<{ items: readonly { id: string }[] }>(page, '/results')
  const runId = idOf(runs[0], 'run')
  const importId = idOf(imports[0], 'import')
  const sessionId = idOf(
    sessions.find(({ role, state }) => role === 'quality' && state === 'ahead'),
    'session',
  )
  const { days } = await read<StrengthAnswer>(page, '/strength')
  const strengthId = idOf(days[0]?.session, 'strength session')
  const session = `/plan/sessions/${encodeURIComponent(sessionId)}`
  return [
    { page: '/', path: '/' },
    { page: '/plan', path: '/plan' },
    { page: '/plan/new', path: '/plan/new' },
    { page: '/plan/sessions/$sessionId', path: session },
    { page: '/plan/sessions/$sessionId/card', path: `${session}/card` },
    { page: '/plan/sessions/$sessionId/timer', path: `${session}/timer` },
    { page: '/plan/sessions/$sessionId/watch', path: `${session}/watch` },
    { page: '/progress', path: '/progress' },
    { page: '/case', path: '/case' },
    { page: '/way-back', path: '/way-back' },
    { page: '/progress/threshold', path: '/progress/threshold' },
    { page: '/load', path: '/load' },
    { page: '/pain', path: '/pain' },
    { page: '/shoes', path: '/shoes' },
    { page: '/mornings', path: '/mornings' },
    { page: '/form', path: '/form' },
    { page: '/form/video', path: '/form/video' },
    { page: '/stopwatch', path: '/stopwatch' },
    { page: '/strength', path: '/strength' },
    { page: '/strength/$sessionId', path: `/strength/${encodeURIComponent(strengthId)}` },
    { page: '/strength/exercises/$exercise', path: '/strength/exercises/bridge' },
    { page: '/races', path: '/races' },
    { page: '/races/found', path: '/races/found' },
    { page: '/races/day', path: '/races/day' },
    { page: '/races/$resultId', path: `/races/${encodeURIComponent(idOf(results[0], 'result'))}` },
    { page: '/runs', path: '/runs' },
    { page: '/runs/$runId', path: `/runs/${encodeURIComponent(runId)}` },
    {
      page: '/runs/$runId/compare/$otherId',
      path: `/runs/${encodeURIComponent(runId)}/compare/${encodeURIComponent(idOf(runs[1], 'second run'))}`,
    },
    { page: '/imports', path: '/imports' },
    { page: '/imports/$importId', path: `/imports/${encodeURIComponent(importId)}` },
    { page: '/settings', path: '/settings' },
    { page: '/settings', path: '/settings?error=access_denied' },
    { page: '/people', path: '/people' },
    { page: '/squad', path: '/squad' },
    { page: '/squad/changes', path: '/squad/changes' },
    { page: '/squad/saved', path: '/squad/saved' },
    { page: '/squad/season', path: '/squad/season' },
    { page: '/squad/$athleteId', path: `/squad/${encodeURIComponent(athlete.id)}` },
    { page: '/invitation', path: '/invitation' },
    { page: '/welcome', path: '/welcome' },
    { page: '/welcome', path: '/welcome?found=true' },
    { page: '/welcome', path: '/welcome?step=2' },
    { page: '/welcome', path: '/welcome?step=3' },
    { page: '/welcome', path: '/welcome?step=4' },
    { page: '/why', path: '/why' },
    { page: '/example', path: '/example' },
    { page: '/sign-in', path: '/sign-in' },
  ]
}

interface StrengthAnswer {
  readonly days: readonly { readonly session: { readonly id: string } }[]
}

interface PlanAnswer {
  readonly plan: {
    readonly weeks: readonly {
      readonly sessions: readonly { id: string; role: string; state: string }[]
    }[]
  } | null
}

/** An answer of the API, asked for by the page and so with its sign-in. */
export async function read<T>(page: Page, path: string): Promise<T> {
  return (await page.evaluate(
    async (address) => (await fetch(address)).json() as Promise<unknown>,
    `/api/v1${path}`,
  )) as T
}

function idOf(one: { readonly id: string } | undefined, what: string): string {
  if (one === undefined) throw new Error(`The demo runner has no ${what}.`)
  return one.id
}
