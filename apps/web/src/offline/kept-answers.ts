import { pathInApp } from './path-in-app.ts'

const ANSWERS = 'bell-lap-answers'
const KEPT_AT = 'x-kept-at'
const KEPT_AT_MOST = 80
const SIGNED_OUT = 401

/** Counts the sign-outs: an answer that was under way during one is not kept. */
let signOuts = 0

/** What a runner needs away from the server: today, the plan, the last runs, the estimate. */
const KEPT_PATHS =
  /^\/api\/v1\/(session|settings|today|plan|activities|estimate|races|results|threshold|weeks|status|strength)(\/|$)/
/** Files are downloads, and a stream of events is no answer. */
const NOT_ANSWERS = /\/(events|original)$|\.[a-z]{3,4}$/

export function isKeptAnswer(url: URL): boolean {
  const path = pathInApp(url)
  return KEPT_PATHS.test(path) && !NOT_ANSWERS.test(path)
}

/** The server's answer, kept on the way; without a connection the kept one, with word of its age. */
export async function answerFromServerOrKept(
  request: Request,
  tell: (asOfMs: number) => Promise<void>,
): Promise<Response> {
  const begunAfter = signOuts
  try {
    const answer = await fetch(request)
    if (answer.status === SIGNED_OUT) await forgetAnswers()
    else if (answer.ok && begunAfter === signOuts) await keep(request, answer.clone())
    return answer
  } catch (error) {
    const kept = await (await caches.open(ANSWERS)).match(request)
    if (kept === undefined) throw error
    await tell(Number(kept.headers.get(KEPT_AT)))
    return kept
  }
}

/** A device that is signed out keeps nothing of the runner. */
export async function forgetAnswers(): Promise<void> {
  signOuts += 1
  await caches.delete(ANSWERS)
}

async function keep(request: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers)
  headers.set(KEPT_AT, String(Date.now()))
  const answers = await caches.open(ANSWERS)
  await answers.put(request, new Response(await answer.blob(), { status: answer.status, headers }))
  const all = await answers.keys()
  for (const oldest of all.slice(0, Math.max(0, all.length - KEPT_AT_MOST))) {
    await answers.delete(oldest)
  }
}
