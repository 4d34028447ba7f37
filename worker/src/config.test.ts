import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

describe("the worker's settings", () => {
  it('name every problem at once, also keys that are no JSON', () => {
    const read = () => readConfig({ TICKET_KEYS: '[{', PUBLIC_URL: 'tickets' });
    expect(read).toThrow(/TICKET_KEYS: must be a JSON list of keys/);
    expect(read).toThrow(/PUBLIC_URL/);
    expect(read).toThrow(/SMTP_URL/);
  });
});
