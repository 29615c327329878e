export { shorthandRoutes } from './routes.ts'
export { planContextOf, runOfText } from './typed-session.ts'
export { TypedText } from './schema.ts'
