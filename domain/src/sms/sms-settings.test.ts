import { describe, expect, it } from '@jest/globals';
import { openSmsSender } from './open-sms-sender.ts';
import { smsPartPriceSetting, smsBySetting } from './sms-settings.ts';

describe('the settings of text messages', () => {
  it('say what a part costs, or that nobody knows', () => {
    expect(smsPartPriceSetting.parse('CHF 8')).toEqual({ amount: 8, currency: 'CHF' });
    expect(smsPartPriceSetting.parse(undefined)).toBeNull();
    expect(smsPartPriceSetting.parse('')).toBeNull();
  });

  it.each(['8', 'CHF', 'CHF 0.08', 'chf 8', 'CHF -8', 'CHF 8 ', 'CHF 12345678'])('refuse %j', (text) => {
    expect(smsPartPriceSetting.safeParse(text).error?.issues[0]?.message).toContain('as CHF 8');
  });

  it('open no way out where there is none', () => {
    expect(openSmsSender({ by: smsBySetting.parse(undefined), region: 'eu-central-1' })).toBeNull();
    expect(smsBySetting.safeParse('smtp://').success).toBe(false);
    const sender = openSmsSender({ by: smsBySetting.parse('sns'), region: 'eu-central-1' });
    expect(sender).not.toBeNull();
    sender?.close();
  });
});
