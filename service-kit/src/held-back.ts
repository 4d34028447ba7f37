/** In milliseconds: nothing to a person, and to a script the difference between thousands of questions a second and a few. */
const heldFor = 250;

/** So many wait at the same time, each of them a connection and a little memory; what is more is answered at once. */
const mostHeld = 2000;

type Later = (act: () => void, wait: number) => unknown;

/** Lets answers wait for a moment before they are sent. */
export type HoldBack = (answer: () => void) => void;

/**
 * For who is told to come back later. Refused at once, a script that asks without a pause would ask again at once, and keep
 * the process busy with refusals.
 */
export const holdBack = (later: Later = setTimeout, most = mostHeld): HoldBack => {
  let held = 0;
  return (answer) => {
    if (held >= most) {
      answer();
      return;
    }
    held += 1;
    later(() => {
      held -= 1;
      answer();
    }, heldFor);
  };
};
