import { vi } from 'vitest';

/**
 * What a seat map asks of a browser and a test's does not have: sizes, media, fonts, and a canvas, on which nothing is seen.
 * Keys, buttons, and what is said of seats work as ever. Before each test; answers what takes it away again.
 */
export function onAStage(): () => void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = vi.fn();
      readonly unobserve = vi.fn();
      readonly disconnect = vi.fn();
    },
  );
  vi.stubGlobal('matchMedia', (media: string) => ({
    ...{ media, matches: false },
    ...{ addListener: vi.fn(), removeListener: vi.fn() },
  }));
  vi.stubGlobal(
    'Path2D',
    vi.fn(function () {
      return blindPen();
    }),
  );
  Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
  const pen = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(blindPen);
  return () => {
    pen.mockRestore();
    vi.unstubAllGlobals();
  };
}

/** Any pen does: a mock for each of its strokes would take longer than to draw them. */
const nothing = (): void => undefined;

/** Draws whatever it is told to, and measures every text the same. */
function blindPen(): CanvasRenderingContext2D {
  const gradient = { addColorStop: vi.fn() };
  const answers: Readonly<Record<string, unknown>> = {
    measureText: () => ({ width: 10 }),
    ...{ createLinearGradient: () => gradient, createRadialGradient: () => gradient },
  };
  return new Proxy(
    {},
    {
      get: (known, name): unknown => Reflect.get(known, name) ?? answers[String(name)] ?? nothing,
      set: () => true,
    },
  ) as CanvasRenderingContext2D;
}
