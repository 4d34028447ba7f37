import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const cipher = 'aes-256-gcm';
/** Both in bytes; NIST SP 800-38D, 5.2.1. */
const [nonceLength, tagLength] = [12, 16];

const sealingKey = (secret: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'parterre: sealed while it waits', 32)));

const sealWith = (key: KeyObject, text: string, about: string): string => {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
};

const openWith = (key: KeyObject, sealed: Buffer, about: string): string | null => {
  const [nonce, tag] = [sealed.subarray(0, nonceLength), sealed.subarray(nonceLength).subarray(0, tagLength)];
  try {
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
      .setAAD(Buffer.from(about))
      .setAuthTag(tag);
    const text = [opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    return null;
  }
};

/**
 * Seals texts for the table that they wait in (AES-GCM under keys of their own, HKDF of RFC 5869), so that who reads it
 * learns nothing. `about` is what a text belongs to: put elsewhere, it cannot be opened.
 * @param keys the first seals, all of them open
 */
export const textSeal = (keys: readonly string[]) => {
  const [newest, ...others] = keys.map(sealingKey);
  return {
    seal: (text: string, about: string): string => {
      if (!newest) throw new TypeError('there is no key to seal with');
      return sealWith(newest, text, about);
    },
    /** Null when none of the keys has sealed it, for this. */
    unseal: (sealed: string, about: string): string | null => {
      const bytes = Buffer.from(sealed, 'base64url');
      for (const key of newest ? [newest, ...others] : []) {
        const text = openWith(key, bytes, about);
        if (text !== null) return text;
      }
      return null;
    },
  };
};
