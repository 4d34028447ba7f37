import { readCode } from './read-code.ts';

describe('a code from an e-mail', () => {
  it.each(['123456', ' 123456\n', '123 456', '123-456', '123–456', '１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶'])(
    'is read as 123456 of %j',
    (typed) => expect(readCode(typed)).toBe('123456'),
  );

  it('keeps what is no digit, so that it can be refused', () => {
    expect(readCode('12a456')).toBe('12a456');
  });
});
