import {
  forgetToldHere,
  isToldHereDue,
  loosenToldHere,
  noteToldHere,
  upkeepMs,
  wasToldHere,
} from './told-here.ts';

describe('whom a browser tells things', () => {
  afterEach(() => {
    localStorage.clear();
    vi.restoreAllMocks();
  });
  const noon = Date.parse('2026-12-01T12:00:00Z');

  it('is looked after for who asked for it, twice a day', () => {
    expect(isToldHereDue('carol', noon)).toBe(false);
    noteToldHere({ accountId: 'carol', at: noon, endpoint: 'e' });
    expect([wasToldHere('e'), wasToldHere('f')]).toEqual([true, false]);
    expect([isToldHereDue('carol', noon + 1), isToldHereDue('carol', noon + upkeepMs)]).toEqual([
      false,
      true,
    ]);
    expect(isToldHereDue('dave', noon + upkeepMs)).toBe(false);
    loosenToldHere();
    expect([isToldHereDue('carol', noon + 1), wasToldHere('e')]).toEqual([true, false]);
    forgetToldHere();
    expect(isToldHereDue('carol', noon + upkeepMs)).toBe(false);
  });

  it('is not lost to a clock that was ahead', () => {
    noteToldHere({ accountId: 'carol', at: noon + 10 * upkeepMs, endpoint: 'e' });
    expect(isToldHereDue('carol', noon)).toBe(true);
  });

  it('is nobody where a browser keeps nothing, or something else stands there', () => {
    localStorage.setItem('parterre.told-here', '"carol"');
    expect(isToldHereDue('carol', noon)).toBe(false);
    localStorage.setItem('parterre.told-here', '{');
    expect(isToldHereDue('carol', noon)).toBe(false);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    expect(() => noteToldHere({ accountId: 'carol', at: noon, endpoint: 'e' })).not.toThrow();
  });
});
