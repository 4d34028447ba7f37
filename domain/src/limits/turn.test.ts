import { describe, expect, it } from '@jest/globals';
import { seconds } from '../clock.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { turnsHere } from './turn.ts';
import { aText } from '../testing/a-text.ts';

describe('turns counted in one process', () => {
  const pace = { seconds: 2, atOnce: 3 };
  const aDesk = () => {
    const clock = manualClock();
    const turns = turnsHere(pace, clock, aText('Please wait.'));
    const use = (key = 'ada', times = 1) => Array.from({ length: times }, () => turns.use(key));
    return { clock, use, turns };
  };
  const refused = (retryAfterSeconds: number) =>
    expect.objectContaining({ code: 'too-many-attempts', details: { retryAfterSeconds } });

  it('lets a few at once, and then one per pause', () => {
    const { clock, use } = aDesk();
    use('ada', 3);
    expect(() => use()).toThrow(refused(2));
    clock.advance(seconds(1));
    expect(() => use()).toThrow(refused(1));
    clock.advance(seconds(1));
    use();
    expect(() => use()).toThrow(refused(2));
  });

  it('counts none that it refuses', () => {
    const { clock, use } = aDesk();
    use('ada', 3);
    for (let n = 0; n < 100; n++) expect(() => use()).toThrow(refused(2));
    clock.advance(seconds(2));
    use();
  });

  it('lets as many at once again after a rest', () => {
    const { clock, use } = aDesk();
    use('ada', 3);
    clock.advance(seconds(60));
    use('ada', 3);
    expect(() => use()).toThrow(refused(2));
  });

  it('only looks, where that is asked', () => {
    const { use, turns } = aDesk();
    for (let n = 0; n < 10; n++) turns.require('ada');
    use('ada', 3);
    expect(() => turns.require('ada')).toThrow(refused(2));
  });

  it('lets some a second after those at once, where the pace is told like that', () => {
    const clock = manualClock();
    const turns = turnsHere({ perSecond: 20, atOnce: 3 }, clock, aText('Please wait.'));
    const use = (times: number) => Array.from({ length: times }, () => turns.use('ada'));
    use(3);
    expect(() => use(1)).toThrow(refused(1));
    clock.advance(seconds(0.05));
    use(1);
    expect(() => use(1)).toThrow(refused(1));
    clock.advance(seconds(0.1));
    use(2);
    expect(() => use(1)).toThrow(refused(1));
  });

  it('counts each key by itself', () => {
    const { use } = aDesk();
    use('ada', 3);
    use('carla', 3);
    expect(() => use('carla')).toThrow(refused(2));
  });
});
