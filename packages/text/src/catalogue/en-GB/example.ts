/** The example runner: what Bell Lap says about the runner of the demo. */
export const EXAMPLE = {
  'example.heading': 'Example runner',
  'example.title': 'What it finds for one runner',
  'example.made-by-code': 'The example runner is made by code, not a person.',
  'example.see-all': 'See the whole example',
  'example.after': 'After {weeks} weeks for the mile, likely:',
  'example.change': '{event} {todayS} → {lowS}–{highS}',
  'example.step.files': 'Your files',
  'example.step.files.what': 'Every run is read, and every file is kept.',
  'example.step.stand': 'Where you are',
  'example.step.stand.what': 'A plateau or not, and why, on one page.',
  'example.step.mile': 'The mile',
  'example.step.mile.what': 'A plan for your days that adapts when things change.',
  'example.step.back': 'The way back',
  'example.step.back.what': 'Longer races again, with the speed kept.',
  'example.all': 'All of it',
  'example.all-how':
    'This page shows one result. To try everything with this runner, in the middle of a mile plan, stop Bell Lap and start it with <code>--demo</code>. The demo has a folder of its own: your runs stay as they are.',
  'example.start': 'Start with my own runs',
} as const
