import type { LOSSES as ENGLISH } from '../en-GB/losses.ts'

export const LOSSES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'loss.pool-length': 'Manche Uhren fragen zuerst nach der Länge des Beckens.',
  'loss.nested-repeats':
    'Serien stehen als Wiederholung in der Wiederholung. Manche Uhren können das nicht.',
  'loss.lap-button':
    '{count, plural, one {Ein Schritt, der mit der Rundentaste endet, bekommt} other {# Schritte, die mit der Rundentaste enden, bekommen}} eine feste Länge.',
  'loss.metres-as-seconds':
    '{count, plural, one {Ein Schritt in Metern wird} other {# Schritte in Metern werden}} bei deinem Tempo in Sekunden umgerechnet.',
  'loss.seconds-as-metres':
    '{count, plural, one {Ein Schritt in Sekunden wird} other {# Schritte in Sekunden werden}} bei deinem Tempo in Meter umgerechnet.',
  'loss.heart-rate':
    '{count, plural, one {Ein Schritt nach Herzfrequenz bekommt} other {# Schritte nach Herzfrequenz bekommen}} stattdessen ein Tempo.',
  'loss.heart-rate-share':
    '{count, plural, one {Eine Herzfrequenz geht} other {# Herzfrequenzen gehen}} als Anteil des Werts hinaus, der bei intervals.icu eingestellt ist.',
  'loss.range':
    '{count, plural, one {Ein Tempobereich wird} other {# Tempobereiche werden}} zu einem einzigen Tempo.',
  'loss.effort':
    '{count, plural, one {Ein Schritt nach Anstrengung bekommt} other {# Schritte nach Anstrengung bekommen}} ein Tempo.',
  'loss.standing':
    '{count, plural, one {Eine Stehpause wird} other {# Stehpausen werden}} zu langsamem Gehen.',
  'loss.grade':
    '{count, plural, one {Die Steigung eines Schritts fehlt} other {Die Steigungen von # Schritten fehlen}} in der Datei.',
}
