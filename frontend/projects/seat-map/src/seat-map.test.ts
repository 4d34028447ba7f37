import { aChart } from '@parterre/seating/testing/a-chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { toScreen } from './camera/camera.ts';
import { seatLook } from './draw/seat-paint.ts';
import { SeatMap } from './seat-map.ts';
import { onAStage } from './testing/on-a-stage.ts';
import { StageView } from './view/stage-view.ts';

const house = (seats = 3) => {
  const layout = new SeatLayout(aChart({ id: 'A', seats }, { id: 'B', seats }));
  const paint = {
    look: new Uint8Array(layout.seatCount).fill(seatLook.free),
    colour: new Uint8Array(layout.seatCount),
  };
  return { layout, paint };
};
const [width, height] = [900, 600];

describe('a seat map', () => {
  beforeEach(() => {
    const takeDown = onAStage();
    const sizes = [
      vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width),
      vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height),
    ];
    // Fingers of the test's browser are nobody's to be held.
    HTMLElement.prototype.setPointerCapture = vi.fn();
    return () => {
      for (const size of sizes) size.mockRestore();
      takeDown();
    };
  });

  const shown = async (inputs: object = {}) => {
    const heard = { seatTapped: vi.fn(), nothingTapped: vi.fn(), swept: vi.fn() };
    const { layout, paint } = house();
    const { rerender } = await render(SeatMap, {
      inputs: {
        ...{ layout, paint, palette: [{ token: 'c1' }], label: 'The house' },
        describe: (seat: number) => ({ title: `Seat ${seat}`, detail: '€60' }),
        ...inputs,
      },
      on: heard,
    });
    const surface = screen.getByRole('application', { name: 'The house' });
    return { ...heard, rerender, surface };
  };
  const spoken = (text: string) => screen.findByText(text, { selector: '[aria-live="polite"]' });
  const walk = (keys: string) => userEvent.keyboard(keys);

  it('says how it is used by keys', async () => {
    const { surface } = await shown();
    const how = document.getElementById(surface.getAttribute('aria-describedby') ?? '');
    expect(how?.textContent).toMatch(/Arrow keys move from seat to seat.*Enter takes/s);
  });

  it('is walked through by arrow keys, which begin in front, and says where one is', async () => {
    const { surface, seatTapped } = await shown();
    surface.focus();
    await walk('{ArrowDown}');
    await spoken('Seat 1. €60');
    await walk('{ArrowRight}');
    await spoken('Seat 2. €60');
    await walk('{ArrowDown}');
    await spoken('Seat 5. €60');
    await walk('{ArrowUp}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await spoken('Seat 0. €60');
    expect(seatTapped).not.toHaveBeenCalled();
  });

  it('shows beside the seat what is said of it, for the eye only', async () => {
    const { surface } = await shown();
    surface.focus();
    await walk('{ArrowDown}');
    const tip = await screen.findByText('Seat 1');
    expect(tip.closest('[aria-hidden="true"]')?.textContent).toContain('€60');
  });

  it.each(['{Enter}', ' '])('takes the seat by %j', async (key) => {
    const { surface, seatTapped } = await shown();
    surface.focus();
    await walk(key);
    expect(seatTapped).not.toHaveBeenCalled();
    await walk(`{ArrowDown}${key}`);
    expect(seatTapped).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('keeps its own keys, and leaves all others to the page', async () => {
    const { surface } = await shown();
    const kept = ['ArrowLeft', 'Enter', '+', '-', '0'].map((key) => !fireEvent.keyDown(surface, { key }));
    expect(kept).toEqual([true, true, true, true, true]);
    expect(['Tab', 'Escape', 'a'].map((key) => fireEvent.keyDown(surface, { key }))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says nothing of a seat that another house does not have', async () => {
    const { surface, rerender } = await shown();
    surface.focus();
    await walk('{ArrowDown}{ArrowDown}{ArrowRight}');
    await spoken('Seat 5. €60');
    await rerender({ inputs: house(1), partialUpdate: true });
    await waitFor(() => expect(screen.queryByText('Seat 5. €60')).toBeNull());
  });

  it('comes closer by buttons, and goes back to the whole house', async () => {
    await shown();
    const zoom = screen.getByRole('group', { name: 'Zoom' });
    await waitFor(() => expect(zoom.classList.contains('whole')).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(zoom.classList.contains('whole')).toBe(false));
    await userEvent.click(screen.getByRole('button', { name: 'Show the whole house' }));
    await waitFor(() => expect(zoom.classList.contains('whole')).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(zoom.classList.contains('whole')).toBe(false));
    await userEvent.click(screen.getByRole('button', { name: 'Zoom out' }));
    await waitFor(() => expect(zoom.classList.contains('whole')).toBe(true));
  });

  describe('under a finger or a mouse', () => {
    /** Where a seat is drawn while the whole house is shown. */
    const at = (seat: number) => {
      const { layout } = house();
      const view = new StageView(() => false);
      view.show(layout);
      view.resize({ width, height });
      const [clientX, clientY] = toScreen(view.camera, layout.at(seat));
      view.stop();
      return { clientX, clientY };
    };
    /** The test's browser knows no pointers, but a mouse. */
    const point = (surface: HTMLElement, type: string, place = { clientX: 0, clientY: 0 }): void => {
      const event = new MouseEvent(type, { bubbles: true, ...place });
      fireEvent(surface, Object.assign(event, { pointerType: 'mouse', pointerId: 1 }));
    };

    it('gives the seat that is tapped, and says when nothing is', async () => {
      const { surface, seatTapped, nothingTapped } = await shown();
      point(surface, 'pointerdown', at(0));
      point(surface, 'pointerup', at(0));
      expect(seatTapped).toHaveBeenCalledExactlyOnceWith(0);
      const beside = { clientX: 2, clientY: 2 };
      point(surface, 'pointerdown', beside);
      point(surface, 'pointerup', beside);
      expect(nothingTapped).toHaveBeenCalledTimes(1);
    });

    it('takes a finger that moves for moving the house', async () => {
      const { surface, seatTapped } = await shown();
      point(surface, 'pointerdown', at(1));
      point(surface, 'pointermove', at(2));
      point(surface, 'pointerup', at(2));
      expect(seatTapped).not.toHaveBeenCalled();
    });

    it('sweeps over seats where strokes paint', async () => {
      const { surface, swept, seatTapped } = await shown({ tool: 'sweep' });
      point(surface, 'pointerdown', at(0));
      point(surface, 'pointermove', at(2));
      point(surface, 'pointerup', at(2));
      expect([...new Set(swept.mock.calls.flat())]).toEqual([0, 1, 2]);
      expect(seatTapped).not.toHaveBeenCalled();
    });

    it('says of a seat under the mouse what it is', async () => {
      const { surface } = await shown();
      point(surface, 'pointermove', at(1));
      expect(await screen.findByText('Seat 1')).toBeDefined();
      point(surface, 'pointerleave');
      await waitFor(() => expect(screen.queryByText('Seat 1')).toBeNull());
    });
  });
});
