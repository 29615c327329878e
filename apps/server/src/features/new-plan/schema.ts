import { ATHLETE, coaches } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { problems } from '../../contract/values.ts'
import { PlanAnswer, PlanInput } from '../plan/index.ts'

const tags = ['plan']

export const previewPlan = route({
  method: 'POST',
  url: '/plan/preview',
  access: coaches('workouts', 'results', 'health'),
  schema: {
    operationId: 'previewPlan',
    summary: 'Build a plan without saving it',
    tags,
    body: PlanInput,
    response: { 200: PlanAnswer, ...problems },
  },
})

export const makePlan = route({
  method: 'POST',
  url: '/plan',
  access: ATHLETE,
  schema: {
    operationId: 'makePlan',
    summary: 'Build a plan and save it when it is not refused',
    tags,
    body: PlanInput,
    response: { 200: PlanAnswer, ...problems },
  },
})
