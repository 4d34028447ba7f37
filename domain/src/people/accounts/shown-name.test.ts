import { describe, expect, it } from '@jest/globals';
import { shownName } from './shown-name.ts';

describe('a name as strangers see it', () => {
  it.each([
    ['Carla Moreno', 'Carla M.'],
    ['  Jean-Luc   de la   Fontaine ', 'Jean-Luc F.'],
    ['Prince', 'Prince'],
    ['王小明', '王小明'],
    ['מרים כהן', 'מרים כ.'],
    ['Zoë 👩‍👩‍👧 É́mile', 'Zoë É́.'],
    ['a'.repeat(80), `${'a'.repeat(40)}…`],
    [`${'👩‍👩‍👧'.repeat(10)} Z`, `${'👩‍👩‍👧'.repeat(5)}… Z.`],
  ])('%s is %s', (name, shown) => expect(shownName(name)).toBe(shown));

  it.each(['carla@mail.example', 'Carla carla@mail.example', 'evil.example/now', '\u202e', ' '])(
    'is none where it is %j',
    (name) => expect(shownName(name)).toBeNull(),
  );
});
