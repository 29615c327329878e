import type { GrantRole, SharedField } from '../contract/access.ts'

/** Who may call a route: a word, and for a shared route what of the athlete has to be shared. */
export interface MatrixRow {
  readonly who: 'anyone' | 'account' | 'admin' | 'athlete' | readonly GrantRole[]
  readonly fields: readonly SharedField[]
}

const EVERY_ROLE = ['coach', 'assistant', 'guardian', 'clinician'] as const

/** Written by hand and apart from the routes, so that a slip in one of the two is found. */
const ROWS: readonly (readonly [
  who: MatrixRow['who'],
  fields: readonly SharedField[],
  operations: string,
])[] = [
  [
    'anyone',
    [],
    `signIn readInvitation acceptInvitation readSignInWays signInByPassword signInByCode askPasskey signInByPasskey beginLogin`,
  ],
  [
    'account',
    [],
    `readSession signOut listAddresses makeSignInLink listSessions endOtherSessions endSession
      listMyAthletes leaveAthlete listInvitations createInvitation removeInvitation listSquads
      createSquad changeSquad removeSquad restoreSquad listSquadAthletes readSquad listHeldChanges
      giveWorkout moveDay listKeys addKey removeKey readOwnWays setPassword removePassword
      beginPasskey addPasskey renamePasskey removePasskey beginSecondStep confirmSecondStep
      removeSecondStep linkLogin unlinkLogin
      listSavedWorkouts saveWorkout changeSavedWorkout removeSavedWorkout
      listSavedWeeks saveWeek changeSavedWeek removeSavedWeek giveWeek undoForGroup
      readSeason readTrackDay addMeet changeMeet removeMeet proposeMeet`,
  ],
  [
    'athlete',
    [],
    `readSettings saveSettings moveSession pinSession makePlan createImport listImports readImport listImportFiles followEvents
      listHeld dateHeld discardHeld restoreHeld readIntervals connectIntervals
      startIntervalsSignIn finishIntervalsSignIn
      disconnectIntervals checkIntervalsNow readPush changePush pushNow changeActivity
      deleteActivity restoreActivity readSportQuestion answerSportQuestion undoSportAnswer
      changeResult removeResult addTestFromRun addZones removeZones addThresholdTest
      removeThresholdTest addShoe changeShoe removeShoe setRunShoe addCheckIn addEvent
      removeEvent putStrengthSet removeStrengthSet putStrengthTest removeStrengthTest
      putStrengthEquipment readCase answerCase readWayBack answerWayBack saveWishedRace
      suggestRaces answerRaceSuggestions undoRaceAnswer saveRaceGoal saveRaceRecord
      beginFormWork endFormWork chooseMornings saveFormClip removeFormClip makeSessionLink
      listWatchChecks saveWatchAnswer readCalendarAddress renewCalendarAddress createBackup
      listBackups stopBackup setAutomaticBackups downloadBackup offerRestore offerBackup
      acceptRestore declineRestore exportAll readEverything deleteEverything readStatus
      removePlan readTypedTime readTypedZones readTodaySensor
      proposeChange listAssistantProposals answerAssistantProposal listStopwatchSessions mergeStopwatchEntries removeStopwatchSession listWebhooks addWebhook removeWebhook tryWebhook`,
  ],
  [
    EVERY_ROLE,
    ['workouts'],
    `listActivities readActivity readSplits listZones readTimeInZones readRunSpike listWeeks
      listShoes listShoeRuns readRunShoe readForm readRunForm 
      
      listComments addComment removeComment exportRuns`,
  ],
  [
    EVERY_ROLE,
    ['workouts', 'health'],
    `readStrength downloadCalendar readSessionText readSessionIntervalsText readSessionJson readSessionCard readSessionFit readSessionZwo readSessionApple readSessionFormats sessionPlaces
      readLoad readPainHistory readWeekBudgets compareActivity
      comparePlannedSession`,
  ],
  [EVERY_ROLE, ['workouts', 'location'], `readStreams readOriginal readSimilarRuns`],
  [EVERY_ROLE, ['workouts', 'wellness'], `readHeartBeats`],
  [EVERY_ROLE, ['results'], `listResults exportResults`],
  [
    EVERY_ROLE,
    ['workouts', 'results'],
    `readEstimate readEstimateHistory readSeasons tryResult readPaces listRunsForTest
      readTestInRun readThreshold readHeartSigns previewThresholdTest 
      readHistory readTypedWorkout`,
  ],
  [
    EVERY_ROLE,
    ['workouts', 'results', 'health'],
    `readRaceDay readRaceRecord readPlanForecast readPlan readPlanWeeks reviewPlanWeek`,
  ],
  [EVERY_ROLE, ['health'], `listEvents listStates`],
  [EVERY_ROLE, ['health', 'wellness'], `listCheckIns`],
  [EVERY_ROLE, ['wellness'], `readMornings`],
  [EVERY_ROLE, ['video'], `listFormClips readFormClip`],
  [
    EVERY_ROLE,
    ['workouts', 'results', 'health', 'wellness'],
    `readToday readAdaptation listPlanChanges`,
  ],
  [['coach'], ['workouts', 'results', 'health'], `editPlan previewPlan undoPlan`],
  [
    ['coach'],
    ['workouts', 'results', 'health', 'wellness'],
    `answerProposal undoPlanChange previewEvent`,
  ],
  [['coach'], ['video'], `addClipNote removeClipNote`],
  [['coach', 'assistant'], ['workouts'], `logRun`],
  [['coach', 'assistant'], ['results'], `addResult`],
  [['clinician'], ['health'], `endState`],
  [['guardian'], [], `listPeople changeSharing endSharing agreeToSharing`],
  [['coach'], ['workouts', 'results', 'health'], `holdChanges answerHeldChange`],
  ['admin', [], `listAccounts makeLinkFor`],
  [EVERY_ROLE, [], `readAthleteView`],
]

/** The matrix: a row for every operation of the API. */
export const ACCESS_MATRIX: ReadonlyMap<string, MatrixRow> = new Map(
  ROWS.flatMap(([who, fields, operations]) =>
    operations
      .trim()
      .split(/\s+/)
      .map((operation) => [operation, { who, fields }] as const),
  ),
)

/** What no key of a program reaches, though its athlete does: secrets, sharing, and all data at once. */
export const IN_PERSON: ReadonlySet<string> = new Set(
  `readIntervals connectIntervals startIntervalsSignIn finishIntervalsSignIn disconnectIntervals makeSessionLink readCalendarAddress renewCalendarAddress
    createBackup listBackups stopBackup setAutomaticBackups downloadBackup offerRestore offerBackup acceptRestore
    declineRestore exportAll readEverything deleteEverything listWebhooks addWebhook removeWebhook tryWebhook
    listPeople changeSharing endSharing agreeToSharing`.split(/\s+/),
)
