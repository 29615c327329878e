import { textIn } from '../text-in.ts'
import type { CliText } from '../reader-locale.ts'
import type { BellLapClient, Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import { isSet } from '../cli-command.ts'
import type { Invocation } from '../cli-command.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { print } from '../output.ts'

export const PLACES = ['road', 'track', 'treadmill', 'hill'] as const
type Place = (typeof PLACES)[number]
type PlanEdit = Schemas['PlanEditInput']
export type CrossEdit = Extract<PlanEdit, { readonly kind: 'cross-train' | 'run-instead' }>

/** Today's session somewhere else: shown, and with `--keep` put into the plan where every rule holds. */
export async function todayOnPlace(
  invocation: Invocation,
  client: BellLapClient,
  { sessionId, place }: { readonly sessionId: string | null; readonly place: Place },
): Promise<ExitCode> {
  if (sessionId === null)
    throw new CommandEnded(EXIT.refused, 'no-session', invocation.text.t('cli.today.no-session'))
  const params = { path: { id: sessionId } }
  const { places } = await answerOf(client.GET('/api/v1/plan/sessions/{id}/places', { params }))
  const settings = await answerOf(client.GET('/api/v1/settings'))
  const { say, t } = textIn(invocation, settings)
  const there = places.find((one) => one.place === place)
  if (there === undefined || there.text === null) {
    const why = there?.notes.map(say).join(' ') ?? ''
    throw new CommandEnded(EXIT.refused, 'not-there', why)
  }
  const { text, notes } = there
  const kept = !isSet(invocation, 'keep')
    ? null
    : there.current
      ? t('cli.today.already-there')
      : await keep(t, client, sessionId, place)
  print(invocation, { ...there, kept: kept !== null }, () => [
    text.trimEnd(),
    ...(notes.length === 0 ? [] : ['', ...notes.map(say)]),
    ...(kept === null ? [] : ['', kept]),
  ])
  return EXIT.done
}

/** Today's easy run on a machine, or the run again; without `--keep` only whether that is possible. */
export async function todayAsCross(
  invocation: Invocation,
  client: BellLapClient,
  edit: CrossEdit,
): Promise<ExitCode> {
  const { t } = invocation.text
  const isKept = isSet(invocation, 'keep')
  const said = await tryEdit(t, client, edit, !isKept)
  print(invocation, { kept: isKept }, () => [isKept ? said : t('cli.today.can-cross')])
  return EXIT.done
}

function keep(t: CliText['t'], client: BellLapClient, sessionId: string, place: Place) {
  return tryEdit(t, client, { kind: 'switch-place', sessionId, place }, false)
}

async function tryEdit(
  t: CliText['t'],
  client: BellLapClient,
  edit: PlanEdit,
  onlyCheck: boolean,
): Promise<string> {
  const body = { edit, overrule: false, onlyCheck, takeNearest: false }
  const { ok, breaks } = await answerOf(client.POST('/api/v1/plan/edits', { body }))
  if (ok) return t('cli.today.kept')
  const why = breaks
    .map(({ name, detail }) => t('cli.today.broken-rule', { name, detail }))
    .join('; ')
  throw new CommandEnded(EXIT.refused, 'breaks-a-rule', t('cli.today.not-kept', { why }))
}
