/**
 * What a mail is coloured with, by day and by night: those of the portals (`_tokens.scss`), since a mail knows no variables.
 * Each text stands on `fog` or `paper` with a contrast of 4.5 at least; a test reckons it.
 */
export const mailColours = {
  fog: { day: '#f5f4f8', night: '#120f18' },
  paper: { day: '#ffffff', night: '#211d2c' },
  ink: { day: '#17141f', night: '#f4f1fa' },
  inkOfFacts: { day: '#4b465a', night: '#c3bdd2' },
  inkOfSmallPrint: { day: '#696378', night: '#a29bb5' },
  line: { day: '#e4e1eb', night: '#342e44' },
  lime: '#d6f24a',
  onLime: '#17141f',
} as const;
