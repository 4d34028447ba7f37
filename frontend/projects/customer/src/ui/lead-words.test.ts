import { leadOf, leadWords, leadsWords } from './lead-words.ts';

describe('how long before an event', () => {
  it.each([
    ['PT5M', '5 minutes'],
    ['PT1H30M', '1 hour 30 minutes'],
    ['P1D', '1 day'],
    ['P7D', '1 week'],
    ['P10D', '10 days'],
    ['P12M', '12 months'],
    ['P1M2DT3H', '1 month 2 days 3 hours'],
  ])('is said in words: %s', (lead, words) => expect(leadWords(lead, 'en-GB')).toBe(words));

  it('is said of several', () =>
    expect(leadsWords(['P1D', 'PT2H'], 'en-GB')).toBe('1 day and 2 hours before'));

  it('is sent as the server has it', () => {
    const sent = (['minute', 'hour', 'day', 'week', 'month'] as const).map((unit) => leadOf(3, unit));
    expect(sent).toEqual(['PT3M', 'PT3H', 'P3D', 'P21D', 'P3M']);
  });
});
