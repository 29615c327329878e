import { queryOptions } from '@tanstack/react-query'
import { belowPath } from './below-path.ts'
import type { MileCase } from './case.ts'

/** What the product says about the runner of the demo; a test of the server compares it. */
export interface ExampleRunner {
  readonly mileCase: MileCase
}

/** A file beside the app: an example before there is any data, and without touching any. */
export const exampleRunnerQuery = queryOptions({
  queryKey: ['example-runner'],
  queryFn: async ({ signal }): Promise<ExampleRunner> => {
    const answer = await fetch(belowPath('/example-runner.json'), { signal })
    if (!answer.ok) throw new Error(`The example runner answered ${answer.status}.`)
    return (await answer.json()) as ExampleRunner
  },
  staleTime: Infinity,
})
