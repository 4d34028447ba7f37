import { beforeEach, describe, expect, it } from '@jest/globals';
import { holdBack } from './held-back.ts';

describe('answers that are held back', () => {
  let sent: string[];
  let waiting: (() => void)[];
  let answer: (name: string) => void;
  beforeEach(() => {
    [sent, waiting] = [[], []];
    const hold = holdBack((act) => waiting.push(act), 2);
    answer = (name) => hold(() => sent.push(name));
  });
  const timePasses = (): void => waiting.splice(0).forEach((act) => act());

  it('are sent when their moment is over, in the order in which they came', () => {
    answer('one');
    answer('two');
    expect(sent).toEqual([]);
    timePasses();
    expect(sent).toEqual(['one', 'two']);
  });

  it('are so many and no more: others are sent at once, until some have left', () => {
    ['one', 'two', 'three', 'four'].forEach(answer);
    expect(sent).toEqual(['three', 'four']);
    timePasses();
    answer('five');
    expect(sent).toEqual(['three', 'four', 'one', 'two']);
  });
});
