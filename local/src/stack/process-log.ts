import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { prettyFactory } from 'pino-pretty';

const colours = ['cyan', 'magenta', 'yellow', 'green', 'blue', 'gray'] as const;
const NAME_WIDTH = 11;
/** What is shown again when a process ends at its start. */
const KEPT_LINES = 20;

const pretty = prettyFactory({
  ignore: 'pid,hostname,time,name,service,req.headers,res.headers',
  singleLine: true,
  colorize: process.stdout.isTTY,
});

export type ProcessLog = {
  say(text: string): void;
  read(stream: Readable): void;
  /** The last lines, newest last. */
  tail(): string[];
};

/** One prefix and one colour per process, all in one log. Structured lines of the services are made readable. */
export function createLogs(write: (line: string) => void): (name: string) => ProcessLog {
  let next = 0;
  return (name) => {
    const colour = colours[next++ % colours.length] ?? 'gray';
    const prefix = styleText(colour, `${name.padEnd(NAME_WIDTH)}│`);
    const kept: string[] = [];
    const say = (text: string): void => {
      kept.push(text);
      kept.splice(0, kept.length - KEPT_LINES);
      for (const line of text.split('\n')) write(`${prefix} ${line}\n`);
    };
    return {
      say,
      read: (stream) => void createInterface({ input: stream }).on('line', (line) => say(readable(line))),
      tail: () => [...kept],
    };
  };
}

const readable = (line: string): string => (line.startsWith('{"') ? pretty(line).trimEnd() : line);
