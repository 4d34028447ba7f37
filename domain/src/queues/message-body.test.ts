import { describe, expect, it } from '@jest/globals';
import { messageBody } from './message-body.ts';

describe('a message for a queue', () => {
  it.each(['𠮷田', '👩‍👩‍👧', 'Dvořák', 'محمد', '\ufffe\uffff\u0000\u007f\u0085', 'plain', '"\\'])(
    'is ASCII, and says %j',
    (name) => {
      const body = messageBody({ name });
      expect(body).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(body)).toEqual({ name });
    },
  );
});
