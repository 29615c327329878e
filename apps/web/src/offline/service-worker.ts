/// <reference lib="webworker" />
import { answerFromServerOrKept, forgetAnswers, isKeptAnswer } from './kept-answers.ts'
import { pathInApp } from './path-in-app.ts'
import { isOfPages, keepPages, pageOrKept } from './kept-pages.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * Keeps the app and its last answers on this device, so that Today, the plan and the timer open
 * without a connection. The server always comes first; what is kept is only a fallback.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(keepPages().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (replacesAnswers(url, request.method)) {
    // Before and after: nothing that was asked meanwhile may be kept either.
    event.respondWith(forgetAnswers().then(() => fetch(request).finally(forgetAnswers)))
  }
  if (request.method !== 'GET') return
  if (isKeptAnswer(url)) event.respondWith(answerFromServerOrKept(request, tellPages))
  else if (request.mode === 'navigate' || isOfPages(url)) {
    event.respondWith(pageOrKept(request))
  }
})

/** After a sign-in, a sign-out, a restore or a deletion, what was kept is another's or gone. */
function replacesAnswers(url: URL, method: string): boolean {
  if (method === 'GET') return false
  return /^\/api\/v1\/(session|everything|invitations\/accept|restores\/[^/]+)$/.test(
    pathInApp(url),
  )
}

/** Tells the open pages since when the answer that they get has stood. */
async function tellPages(asOfMs: number): Promise<void> {
  for (const page of await self.clients.matchAll()) {
    page.postMessage({ kind: 'kept', asOfMs }, { transfer: [] })
  }
}
