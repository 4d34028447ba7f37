import { describe, expect, it } from '@jest/globals';
import { decrypt } from './receive.ts';

/** RFC 8291, 5 and appendix A. */
const example = {
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const message = Buffer.from(example.message, 'base64url');

describe('a push message', () => {
  it('is read as the example of the RFC is', () => {
    expect(decrypt(message, example)).toBe('When I grow up, I want to be a watermelon');
  });

  it('is read by nobody who lacks the secret', () => {
    expect(() => decrypt(message, { ...example, auth: 'ATBZMqHH6r4Tts7J_aSIgg' })).toThrow(/authenticate/);
  });

  it('is not read when a bit of it has changed', () => {
    const changed = Buffer.from(message);
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    expect(() => decrypt(changed, example)).toThrow(/authenticate/);
  });
});
