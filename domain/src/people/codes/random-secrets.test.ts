import { describe, expect, it } from '@jest/globals';
import { randomSecrets } from './random-secrets.ts';

const [before, after] = [randomSecrets('the key of before'), randomSecrets('the next key,the key of before')];

describe('digests', () => {
  it('are made with the first key', () => {
    expect(after.digest('code')).toBe(randomSecrets('the next key').digest('code'));
  });

  it('of before a change of keys are recognised', () => {
    const known = before.digest('code');
    expect(after.recognise('code', [null, known])).toBe(known);
  });

  it('of another text, or with a key that is gone, are not', () => {
    const known = before.digest('code');
    expect(after.recognise('other', [known])).toBe(after.digest('other'));
    expect(randomSecrets('the next key').recognise('code', [known])).not.toBe(known);
  });
});
