import { posterRefusal } from './image-check.ts';

describe('a poster before it is sent', () => {
  it('may be a picture of the usual kinds', () => {
    expect(posterRefusal({ type: 'image/webp', size: 900_000 })).toBeUndefined();
  });

  it('is refused when it is no picture', () => {
    expect(posterRefusal({ type: 'application/pdf', size: 900 })).toMatch(/not a picture/);
  });

  it('is refused with its name when it is from an iPhone', () => {
    expect(posterRefusal({ type: 'image/heic', size: 900 })).toMatch(/HEIC/);
  });

  it('is left to the server when nobody says what it is', () => {
    expect(posterRefusal({ type: '', size: 900 })).toBeUndefined();
  });

  it('is refused when it is too large', () => {
    expect(posterRefusal({ type: 'image/png', size: 25_000_001 })).toMatch(/larger than 25/);
  });
});
