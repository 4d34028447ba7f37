import { ServerOffset } from './server-offset.ts';

const second = Date.parse('2026-12-04T11:30:07Z');

/** What a browser sees whose clock is `ahead` of the server's, when the server answers at `at` after `there` of a trip of `trip`. */
function anAnswer(at: number, ahead: number, trip: number, there = trip / 2) {
  return {
    sentAt: at - there + ahead,
    receivedAt: at - there + trip + ahead,
    second: Math.floor(at / 1000) * 1000,
  };
}

describe('the offset of the server’s clock', () => {
  it('is nothing before the server has said anything', () => {
    expect(new ServerOffset().value).toBe(0);
  });

  it.each([
    ['right', 0],
    ['8 minutes ahead', 8 * 60_000],
    ['two hours behind', -2 * 3_600_000],
    ['years behind', -3e11],
  ])('is known to half a second of one quick answer to a device that is %s', (_, ahead) => {
    const offset = new ServerOffset();
    offset.learn(anAnswer(second + 400, ahead, 20));
    expect(Math.abs(offset.value + ahead)).toBeLessThan(520);
  });

  it('becomes finer with every answer, however uneven the way there and back', () => {
    const [offset, ahead] = [new ServerOffset(), 480_000];
    for (let n = 0; n < 30; n++)
      offset.learn(anAnswer(second + n * 1370, ahead, 300, n % 2 === 0 ? 30 : 270));
    expect(Math.abs(offset.value + ahead)).toBeLessThan(150);
  });

  it('does not become worse by an answer that took a minute', () => {
    const offset = new ServerOffset();
    offset.learn(anAnswer(second + 500, 5000, 40));
    const before = offset.value;
    offset.learn(anAnswer(second + 61_000, 5000, 60_000));
    expect(offset.value).toBe(before);
  });

  it('is learned anew when the device’s clock was set meanwhile', () => {
    const offset = new ServerOffset();
    offset.learn(anAnswer(second, 0, 20));
    offset.learn(anAnswer(second + 5000, -7_200_000, 20));
    expect(Math.abs(offset.value - 7_200_000)).toBeLessThan(520);
  });

  it('is not moved by a date that is none', () => {
    const offset = new ServerOffset();
    offset.learn(anAnswer(second + 400, 5000, 20));
    const before = offset.value;
    offset.learn({ sentAt: second, receivedAt: second + 10, second: NaN });
    expect(offset.value).toBe(before);
    expect(before).not.toBe(0);
  });
});
