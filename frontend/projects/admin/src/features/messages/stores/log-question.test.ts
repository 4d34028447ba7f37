import { filtersIn } from './log-question.ts';

describe('filters in an address', () => {
  it('are what is asked for', () => {
    expect(filtersIn({ event: 'e1', kind: 'reminder', state: 'troubled' })).toEqual({
      ...{ eventId: 'e1', kind: 'reminder', state: 'troubled' },
    });
  });

  it('are left out where they say nothing that there is', () => {
    expect(filtersIn({ event: '', kind: 'toString', state: 'not-used' })).toEqual({});
  });
});
