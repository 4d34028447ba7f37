import { expect, it } from '@jest/globals';
import { Sha256 } from './sha256.ts';

const digestOf = async (hash: Sha256, ...parts: readonly string[]): Promise<string> => {
  for (const part of parts) hash.update(Buffer.from(part));
  return Buffer.from(await hash.digest()).toString('hex');
};

// FIPS 180-2, appendix B.1.
it('is the SHA-256 of what it was given', async () => {
  await expect(digestOf(new Sha256(), 'a', 'bc')).resolves.toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

// RFC 4231, test case 2; a secret is used again and again.
it.each([['Jefe'], [Buffer.from('Jefe')], [Uint8Array.from(Buffer.from('Jefe')).buffer]])(
  'is an HMAC where there is a secret, each time',
  async (secret) => {
    for (let time = 0; time < 2; time++)
      await expect(digestOf(new Sha256(secret), 'what do ya want ', 'for nothing?')).resolves.toBe(
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      );
  },
);
