/* global Element, MutationObserver, PointerEvent, WheelEvent, document, requestAnimationFrame */
// Runs in the page, before its own scripts: moves the seat map and measures what every frame takes.

let script = 0;
let firstPicture = 0;
const ownFrame = globalThis.requestAnimationFrame.bind(globalThis);

globalThis.requestAnimationFrame = (callback) =>
  ownFrame((now) => {
    const start = performance.now();
    callback(now);
    script += performance.now() - start;
  });

// The first tiles have been painted when a task that their frame asked for runs.
new MutationObserver((_, observer) => {
  if (!document.querySelector('.picture canvas')) return;
  observer.disconnect();
  ownFrame(() => setTimeout(() => (firstPicture = performance.now())));
}).observe(document, { childList: true, subtree: true });

// Capturing asks for a real pointer.
Element.prototype.setPointerCapture = () => undefined;

/** From the last of what the house is made of to the first picture of it, in milliseconds; 0 before that. */
const untilFirstPicture = () => {
  const ends = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/(prices|seats)$|\/charts?\//.test(name))
    .map(({ responseEnd }) => responseEnd);
  return firstPicture === 0 ? 0 : firstPicture - Math.max(...ends);
};

const pointer = (surface, type, [clientX, clientY]) =>
  surface.dispatchEvent(
    new PointerEvent(type, { clientX, clientY, pointerId: 1, pointerType: 'mouse', bubbles: true }),
  );

/** One step of a movement that swings there and back each second. */
const stepOf = {
  pan: (surface, box, done) => {
    const swing = Math.sin(done * Math.PI * 2);
    pointer(surface, 'pointermove', [
      box.x + box.width * (0.5 + 0.8 * swing),
      box.y + box.height * (0.33 + 0.4 * swing),
    ]);
  },
  zoom: (surface, box, done) => {
    const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 3];
    const deltaY = Math.cos(done * Math.PI * 2) * 24;
    surface.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, cancelable: true }));
  },
};

/** Moves the house by hand, a step per frame. Answers what each frame took, and the scripts in it, in milliseconds. */
const move = (movement, seconds) =>
  new Promise((resolve) => {
    const surface = document.querySelector('[role=application]');
    const box = surface.getBoundingClientRect();
    const [frames, scripts] = [[], []];
    let [begun, before] = [0, 0];
    const onFrame = (now) => {
      if (begun === 0) begun = now;
      if (before > 0) {
        frames.push(now - before);
        scripts.push(script);
      }
      [script, before] = [0, now];
      const done = (now - begun) / 1000;
      if (done > seconds) {
        pointer(surface, 'pointerup', [box.x, box.y]);
        resolve({ frames, scripts });
        return;
      }
      stepOf[movement](surface, box, done);
      requestAnimationFrame(onFrame);
    };
    if (movement === 'pan') pointer(surface, 'pointerdown', [box.x + box.width / 2, box.y + box.height / 3]);
    requestAnimationFrame(onFrame);
  });

globalThis.seatMapBench = { untilFirstPicture, move };
