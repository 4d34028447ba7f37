import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import request from 'supertest';
import { type Course, growsOld, type Lifetime } from './age.ts';
import { createManagement } from './management.ts';

const lifetime: Lifetime = { days: 30, spread: 10 };
const day = 86_400;

/** A process whose days are turned by hand. */
const aProcess = (given: Lifetime = lifetime, chance = 0.5) => {
  let days = 0;
  const told: number[] = [];
  const course: Course = { age: () => days * day, chance: () => chance };
  const isOld = growsOld(given, (age) => told.push(age), course);
  return { isOld, told, turn: (to: number) => void (days = to) };
};

describe('a process', () => {
  it.each([
    [0, 30],
    [0.25, 32.5],
    [0.5, 35],
    [0.999, 39.99],
  ])('is old after a lifetime and its own part of the spread: %d of it, %d days', (chance, days) => {
    const { isOld, turn } = aProcess(lifetime, chance);
    turn(days - 0.001);
    expect(isOld()).toBe(false);
    turn(days);
    expect(isOld()).toBe(true);
  });

  it('stays old, and says so once', () => {
    const { isOld, told, turn } = aProcess();
    for (const days of [34, 35, 36, 40]) {
      turn(days);
      isOld();
    }
    expect([isOld(), told]).toEqual([true, [35]]);
  });

  it('is never old where nobody is to replace it', () => {
    const { isOld, turn } = aProcess({ days: 0, spread: 10 });
    turn(10_000);
    expect(isOld()).toBe(false);
  });

  it('has an end of its own: those that begin together do not go together', () => {
    const course = (age: number): Course => ({ age: () => age * day, chance: Math.random });
    const many = Array.from({ length: 200 }, () => growsOld(lifetime, () => undefined, course(35)));
    const old = many.filter((isOld) => isOld()).length;
    expect(old).toBeGreaterThan(50);
    expect(old).toBeLessThan(150);
  });

  it('measures by itself from its own beginning', () => {
    expect(growsOld(lifetime, () => undefined)()).toBe(false);
  });
});

describe('an old process', () => {
  const ask = async (days: number, path: string) => {
    const { isOld, turn } = aProcess();
    turn(days);
    const app = createManagement(async () => [], new Registry(), {
      isLeaving: () => false,
      isOld,
      clockOff: () => 0,
    });
    const { status, text } = await request(app).get(path);
    return `${status} ${text}`;
  };

  it('says so to whoever starts another one in its place', async () => {
    expect(await ask(34, '/health/live')).toBe('200 {"status":"live"}');
    expect(await ask(35, '/health/live')).toBe('503 {"status":"old"}');
  });

  it('is ready for everybody else as long as it runs', async () => {
    expect(await ask(35, '/health/ready')).toBe('200 {"status":"ready"}');
  });
});
