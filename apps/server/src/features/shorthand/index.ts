export { shorthandRoutes } from './routes.ts'
export { planContextOf, readTyped, runsOfText } from './typed-session.ts'
export { canonicalOf, isDayOff, readOneRun } from './text-without-runner.ts'
export { TypedText } from './schema.ts'
