/** Was die Kommandozeile über andere Menschen und die Gruppe eines Trainers sagt. */
import type { COMMAND_PEOPLE as ENGLISH } from '../en-GB/command-people.ts'

export const COMMAND_PEOPLE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'help.line.people': 'Wer dein Training sieht, und wessen Training du siehst',
  'help.people':
    'Zeigt, wer dein Training sieht und wessen Training du siehst, macht einen Einladungslink oder beendet, was jemand sieht.',
  'help.people.example': 'alle anzeigen, auch offene Einladungen',
  'help.people.example-coach': 'ein Link für deinen Trainer, der das hier sieht',
  'help.people.example-athlete': 'ein Link für einen Läufer, den du trainieren willst',
  'help.people.example-end': 'beendet, was jemand sieht; die ID steht in der Liste',
  'help.people.invite': 'macht einen Link für diese Person; er gilt einmal, sieben Tage lang',
  'help.people.as': 'was die eingeladene Person wird: {roles_commas}',
  'help.people.sees': 'was geteilt wird, mit Kommas getrennt: {fields_commas}',
  'help.people.end': 'beendet, was diese Person von dir sieht',
  'cli.people.nobody':
    'Niemand sonst sieht dein Training. So lädst du jemanden ein: bell-lap people --invite NAME --as coach',
  'cli.people.see-you': 'Wer dein Training sieht:',
  'cli.people.you-see': 'Wessen Training du siehst:',
  'cli.people.open': 'Offene Einladungen:',
  'cli.people.head-id': 'ID',
  'cli.people.head-name': 'Name',
  'cli.people.head-role': 'Rolle',
  'cli.people.head-sees': 'Sieht',
  'cli.people.head-last': 'Zuletzt',
  'cli.people.head-until': 'Gilt bis',
  'cli.people.link': 'Schicke {name} diesen Link. Er gilt einmal, bis {until}:',
  'cli.people.not-running':
    'Bell Lap läuft nicht. Der Link gilt, sobald du es startest: bell-lap serve',
  'cli.people.as-missing': 'Sag mit --as, was {name} wird: {roles_commas}.',
  'cli.people.as-unknown': '„{word}“ ist keine Rolle. Wähle eine von {roles_commas}.',
  'cli.people.sees-unknown': '„{word}“ lässt sich nicht teilen. Wähle aus {fields_commas}.',
  'cli.people.one-thing': 'Gib --invite oder --end an, nicht beides.',
  'cli.people.not-found': 'Niemand, der dein Training sieht, hat eine ID, die mit {word} beginnt.',
  'cli.people.several': 'Mehrere haben eine ID, die mit {word} beginnt. Gib mehr davon ein.',
  'cli.people.ended': '{name} sieht nichts mehr von deinem Training.',

  'help.line.squad': 'Welche deiner Läufer dich heute brauchen, und warum',
  'help.squad': 'Zeigt deine Läufer; wer heute eine Entscheidung braucht, steht oben.',
  'help.squad.example': 'alle, die du trainierst',
  'help.squad.example-group': 'die Läufer einer Gruppe',
  'help.squad.example-json': 'dasselbe für ein Programm',
  'help.squad.group': 'nur die Läufer dieser Gruppe',
  'cli.squad.none':
    'Du siehst noch niemandes Training. So lädst du einen Läufer ein: bell-lap people --invite NAME --as athlete',
  'cli.squad.no-group': 'Es gibt keine Gruppe {word}. Deine Gruppen: {names_commas}.',
  'cli.squad.no-groups': 'Es gibt keine Gruppe {word}, und auch keine andere.',
  'cli.squad.nobody': 'In dieser Gruppe ist noch niemand.',
  'cli.squad.head-name': 'Läufer',
  'cli.squad.head-tone': 'Stand',
  'cli.squad.head-mile': 'Meile',
  'cli.squad.head-why': 'Warum',
}
