/** What the command line tells an assistant. */
export const COMMAND_MCP = {
  'help.line.mcp': 'Let an assistant read your training and propose changes',
  'help.mcp':
    'Serve an assistant over the Model Context Protocol (stdin and stdout). It reads your training and proposes changes; nothing changes until you accept a proposal in Bell Lap.',
  'help.mcp.example': 'the command that an assistant starts; see docs/using/mcp.md',
  'help.mcp.example-server': 'read a Bell Lap elsewhere; the token is in BELL_LAP_TOKEN',
  'mcp.instructions':
    'Bell Lap is the runner’s mile coach. Read before you answer, and keep the range and the source of each number that you quote. Units are in the field names: S seconds, M metres, Mps metres per second. You cannot change the plan. propose_change leaves a proposal that the runner accepts or declines in Bell Lap, on Today or Plan. Do not propose training against pain, illness, an injury or a warning sign: ask the runner to report it in Bell Lap, and to see a clinician where Bell Lap says so.',
  'mcp.tool.today': 'Today’s session',
  'mcp.tool.estimate': 'Mile now',
  'mcp.tool.load': 'Training load',
  'mcp.tool.form': 'Running form',
  'mcp.tool.plan': 'Plan',
  'mcp.tool.runs': 'Runs',
  'mcp.tool.run': 'One run',
  'mcp.tool.propose': 'Propose a change',
  'mcp.tool.proposals': 'Proposals and their answers',
  'mcp.about.today':
    'What to run today and why, what is open (pain, illness, days away), tomorrow, this week and the next race.',
  'mcp.about.estimate':
    'What the runner can run now over each distance, with a range, the threshold, and the results behind it. It says what is missing where there is not enough data.',
  'mcp.about.load':
    'Kilometres, fast metres and the load on calf, shin, knee and hamstring, week by week, against the runner’s usual range.',
  'mcp.about.form':
    'Cadence, ground contact and other steps at the same speed, what to work on, and how good the evidence is.',
  'mcp.about.plan':
    'The sessions of some days with their ids, reasons and paces, and the forecast for the race with its range.',
  'mcp.about.runs':
    'Runs, newest first, each with its id, distance in metres and moving time in seconds.',
  'mcp.about.run': 'One run: repetitions, splits, and how it compares with the planned session.',
  'mcp.about.propose':
    'Propose one change of the plan. Bell Lap checks it against every safety rule, shows the runner the sessions before and after, and waits for the answer. A change that breaks a rule is refused with the reason.',
  'mcp.about.proposals':
    'Open proposals, and those of the last 90 days that were accepted, declined or ended without an answer.',
  'mcp.plan.from': 'First day, YYYY-MM-DD; today if left out. Whole weeks are shown.',
  'mcp.plan.days': 'How many days from then on',
  'mcp.runs.from': 'First day, YYYY-MM-DD',
  'mcp.runs.to': 'Last day, YYYY-MM-DD',
  'mcp.runs.search': 'A word in the name or the note',
  'mcp.runs.limit': 'How many runs at most',
  'mcp.run.id': 'The whole id of a run, from “runs”',
  'mcp.propose.session': 'The id of a session, from “plan” or “today”',
  'mcp.propose.text': 'A session as runners type it, such as 6x400 @ mile w/ 200 jog',
  'mcp.propose.reason': 'Why, in one or two sentences to the runner',
  'mcp.propose.change':
    'What to change. move, swap, delete, add-typed, change-typed, cross-train, run-instead and switch-place edit a session. too-tired takes the easier session of that day. illness, away, busy, race-moved and race-added report something that the plan follows. Days are YYYY-MM-DD.',
  'mcp.not-a-day': 'Write the day as YYYY-MM-DD, such as 2026-05-17.',
  'mcp.session-ids': 'Session ids:',
  'mcp.refused': 'Bell Lap does not propose this to the runner, because it breaks a rule:',
  'mcp.nearest': 'The closest change that keeps every rule: {nearest}',
  'mcp.proposed': 'Proposed. The plan has not changed.',
  'mcp.waits':
    'The runner can accept or decline it in Bell Lap, on Today or Plan, until {lastDay}.',
  'mcp.open':
    '{count, plural, =0 {No open proposals} one {# open proposal} other {# open proposals}}',
  'mcp.answered':
    '{day}  {state, select, accepted {accepted} declined {declined} other {ended without an answer}}  {source}: {note}',
  'mcp.no-proposals': 'There are no proposals.',
  'mcp.nothing': 'nothing',
} as const
