/** What American runners read otherwise on the screens of plan, reports, Today and timer. */
import type { ADAPTATION_FORMS } from '../en-GB/adaptation-forms.ts'
import type { PLAN_FORM } from '../en-GB/plan-form.ts'
import type { PLAN_SCREENS as ENGLISH } from '../en-GB/plan-screens.ts'

type Keys = keyof typeof ENGLISH | keyof typeof PLAN_FORM | keyof typeof ADAPTATION_FORMS

export const PLAN_SCREENS: Readonly<Partial<Record<Keys, string>>> = {
  'plan-screen.colours': 'Colors of the bars',
  'plan-form.ground': 'Favorite ground',
  'adapt-screen.distance-metres': 'Distance, meters',
}
