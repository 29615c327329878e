import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openForTest, removeFolder } from '../testing/open-for-test.ts'

test('openapi.json in the repository is what the routes say; else run `npm run openapi`', async () => {
  const open = await openForTest()
  const answer = await open.app.inject({ url: '/api/v1/openapi.json' })
  await open.close()
  removeFolder(open.dataDir)
  const kept = readFileSync(new URL('../../../../openapi.json', import.meta.url), 'utf8')
  expect(answer.json()).toEqual(JSON.parse(kept))
})
