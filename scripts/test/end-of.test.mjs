import { describe, expect, it } from '@jest/globals';
import { endOf } from './end-of.mjs';

const node = (code) => ({ title: 'A step', command: ['node', '--input-type=commonjs', '--eval', code] });
const options = { cwd: import.meta.dirname, env: process.env };

/** In a group of its own, where the end of the step does not reach it; it says its process. */
const leavesSomething = `
  const left = require('node:child_process').spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], {
    detached: true, stdio: 'inherit',
  });
  left.unref();
  console.log(left.pid);`;

describe('a step', () => {
  it('is heard to its last word', async () => {
    const said = [];
    const code = `console.log('x'.repeat(200_000) + ' done')`;
    expect(await endOf(node(code), { ...options, say: (text) => said.push(text) })).toBe(true);
    expect(said.join('')).toMatch(/ done\n$/);
  });

  it('has ended even where something that it left holds its output', async () => {
    const said = [];
    expect(await endOf(node(leavesSomething), { ...options, say: (text) => said.push(text) })).toBe(true);
    process.kill(Number(said.join('')), 'SIGKILL');
  });

  it('has failed where it hangs', async () => {
    const say = () => undefined;
    expect(await endOf(node('setInterval(() => {}, 1000)'), { ...options, patienceMs: 50, say })).toBe(false);
  });
});
