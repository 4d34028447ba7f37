import { HttpErrorResponse } from '@angular/common/http';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { ProblemState } from './problem-state.ts';

describe('what stands where something could not be loaded', () => {
  const shown = async (answer: { status: number; error?: unknown }) => {
    const again = vi.fn();
    await render(ProblemState, { inputs: { error: new HttpErrorResponse(answer) }, on: { again } });
    return again;
  };

  it('is what the server says, spoken at once, with the number to mention', async () => {
    const error = { code: 'not-found', title: 'Not here', detail: 'It was moved.', correlationId: 'abc-1' };
    await shown({ status: 404, error });
    expect(screen.getByRole('alert')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Not here' })).toBeDefined();
    expect(screen.getByText('It was moved.')).toBeDefined();
    expect(screen.getByText('If you write to us, mention abc-1.')).toBeDefined();
  });

  it('blames the connection where there is none', async () => {
    await shown({ status: 0 });
    expect(screen.getByRole('heading', { name: 'You are offline' })).toBeDefined();
  });

  it('blames us where nobody says what it was', async () => {
    await shown({ status: 502, error: '<html>' });
    expect(screen.getByRole('heading', { name: 'Something went wrong' })).toBeDefined();
    expect(screen.queryByText(/mention/)).toBeNull();
  });

  it('can be tried again', async () => {
    const again = await shown({ status: 503 });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalledTimes(1);
  });
});
