/** One line about what is being done. On stderr, so that a command's own output stays clean. */
export function say(text) {
  process.stderr.write(`· ${text}\n`);
}

/** What only the person at the keyboard can put right, in one line. */
export class SetupProblem extends Error {}
