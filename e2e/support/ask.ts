import type { Page } from 'playwright-core'

/** Asks the API as the runner who is signed in on the page. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, url, sent]) => {
      const answer = await fetch(`/api/v1${url as string}`, {
        method: verb as string,
        headers: sent === undefined ? {} : { 'content-type': 'application/json' },
        body: sent === undefined ? null : JSON.stringify(sent),
      })
      if (!answer.ok) throw new Error(`${verb as string} ${url as string}: ${await answer.text()}`)
      return answer.status === 204 ? null : answer.json()
    },
    [method, path, body],
  ) as Promise<T>
}
