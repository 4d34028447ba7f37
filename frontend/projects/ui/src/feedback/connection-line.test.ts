import { signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { Connection } from '../data/connection.ts';
import { Crowd } from '../data/crowd.ts';
import { ConnectionLine } from './connection-line.ts';

describe('the line that says why nothing comes', () => {
  const shown = async (why: { lost?: boolean; waits?: boolean }) => {
    const [lost, waits] = [signal(why.lost === true), signal(why.waits === true)];
    await render(ConnectionLine, {
      providers: [
        { provide: Connection, useValue: { lost } },
        { provide: Crowd, useValue: { waits } },
      ],
    });
    return { lost, status: screen.getByRole('status') };
  };

  it('is there before it has anything to say, so that it is heard then', async () => {
    const { status } = await shown({});
    expect(status.textContent).toBe('');
  });

  it('speaks of the connection first', async () => {
    const { status } = await shown({ lost: true, waits: true });
    expect(status.textContent).toContain('No connection. Trying again…');
    // Drawn here, not loaded: that would need a connection.
    expect(status.querySelector('pt-icon path')?.getAttribute('d')).toMatch(/^M/);
    expect(status.querySelector('pt-icon use')).toBeNull();
  });

  it('speaks of the crowd, and no more of a connection that is back', async () => {
    const { status, lost } = await shown({ lost: true, waits: true });
    lost.set(false);
    await screen.findByText(/Many people are looking from your network/);
    expect(status.textContent).not.toContain('No connection');
  });
});
