import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { planQuery, planWeekQuery } from '../../api/plan.ts'
import type { PlanView, PlanWeek } from '../../api/plan.ts'

/** A week with its details, asked for where the plan came without them; `null` until they are there. */
export function useWeek(week: PlanWeek): PlanWeek | null {
  const { data } = useQuery({ ...planWeekQuery(week.startDay), enabled: !week.detailed })
  return week.detailed ? week : (data ?? null)
}

/** The plan with the details of those of its weeks that are shown. */
export function useWeeksOf(plan: PlanView, isShown: (week: PlanWeek) => boolean): PlanView {
  const asked = plan.weeks.filter((week) => !week.detailed && isShown(week))
  const answers = useQueries({ queries: asked.map(({ startDay }) => planWeekQuery(startDay)) })
  const known = new Map(
    answers.flatMap(({ data }) => (data == null ? [] : [[data.startDay, data]])),
  )
  return { ...plan, weeks: plan.weeks.map((week) => known.get(week.startDay) ?? week) }
}

/** Asks for weeks that are likely to be shown next. */
export function useWeeksSoon(weeks: readonly (PlanWeek | undefined)[]): void {
  const client = useQueryClient()
  const days = weeks.flatMap((week) => (week?.detailed === false ? [week.startDay] : [])).join(' ')
  useEffect(() => {
    if (days === '') return
    for (const day of days.split(' ')) void client.prefetchQuery(planWeekQuery(day))
  }, [client, days])
}

/** A page with all weeks asks for the others once the weeks around today are drawn: to scroll, find and print them. */
export function useWholePlan(near: PlanView): PlanView {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), 0)
    return () => clearTimeout(timer)
  }, [])
  const isBrief = near.weeks.some((week) => !week.detailed)
  const { data } = useQuery({ ...planQuery, enabled: isDrawn && isBrief })
  const whole = new Map(data?.plan?.weeks.map((week) => [week.startDay, week]))
  return {
    ...near,
    weeks: near.weeks.map((week) => (week.detailed ? week : (whole.get(week.startDay) ?? week))),
  }
}
