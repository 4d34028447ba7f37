import { describe, expect, it } from '@jest/globals';
import { randomSecrets } from './random-secrets.ts';

const text = 'the code of 𠮷田 👩‍🎤 is 123456';
const secrets = randomSecrets('today,yesterday');

describe('a sealed text', () => {
  it('is opened by whoever has the key, and by nobody else', () => {
    const sealed = secrets.seal(text, 'errand#1');
    expect(randomSecrets('tomorrow,today').unseal(sealed, 'errand#1')).toBe(text);
    expect(randomSecrets('another key').unseal(sealed, 'errand#1')).toBeNull();
  });

  it('shows nothing of what it says, and looks different each time', () => {
    const sealed = [secrets.seal(text, 'errand#1'), secrets.seal(text, 'errand#1')];
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.join().match(/123456|MTIzNDU2/)).toBeNull();
  });

  it('is good for what it was sealed for only', () => {
    expect(secrets.unseal(secrets.seal(text, 'errand#1'), 'errand#2')).toBeNull();
  });

  it('that somebody changed, cut off or made up is not opened', () => {
    const bytes = Buffer.from(secrets.seal(text, 'errand#1'), 'base64url');
    for (const position of [0, 15, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(secrets.unseal(changed.toString('base64url'), 'errand#1')).toBeNull();
    }
    for (const length of [0, 5, 20, bytes.length - 1])
      expect(secrets.unseal(bytes.subarray(0, length).toString('base64url'), 'errand#1')).toBeNull();
    expect(secrets.unseal('not even base64 !', 'errand#1')).toBeNull();
  });
});
