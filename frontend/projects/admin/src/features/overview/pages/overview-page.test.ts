import { signal } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventSummary } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { anEvent } from '../../../testing/an-event.ts';
import { atWork } from '../../../testing/at-work.ts';
import { OverviewPage } from './overview-page.ts';

describe('the overview', () => {
  const shown = (
    events: readonly EventSummary[],
    work: { manages?: boolean; organizations?: 'none'; get?: () => Promise<unknown> } = {},
  ) => {
    const get = work.get ?? (() => Promise.resolve({ events, nextCursor: null }));
    const checks = [
      { check: 'poster', ok: true, message: 'It has a poster.' },
      { check: 'prices', ok: false, message: 'Every seat needs a price.' },
    ];
    const resource = () => ({ hasValue: () => true, value: () => ({ checks }) });
    return render(OverviewPage, {
      providers: [
        ...atWork({ ...work, get }),
        { provide: EmployeeApi, useValue: { get, resource } },
        { provide: Clock, useValue: { now: signal(Date.parse('2026-12-01T12:00:00Z')) } },
      ],
    });
  };

  it('says what is to be finished, with what it still needs, and what is next', async () => {
    await shown([anEvent({ title: 'Matinee', status: 'draft' }), anEvent({ title: 'Nocturne' })]);
    const drafts = await screen.findByRole('region', { name: 'To be finished' });
    expect(within(drafts).getByRole('link').textContent).toMatch(
      /Matinee.*1 open point.*Every seat needs a price/s,
    );
    const next = screen.getByRole('region', { name: 'Next on stage' });
    expect(within(next).getByRole('link').textContent).toContain('Nocturne');
  });

  it('says that nothing is coming where all is over', async () => {
    await shown([anEvent({ startsAt: '2026-11-01T19:00:00Z', status: 'ended' })]);
    expect(await screen.findByText('Nothing is published for the time to come.')).toBeDefined();
    expect(screen.queryByRole('region', { name: 'To be finished' })).toBeNull();
  });

  it('does not say that nothing is coming while that is not known', async () => {
    const get = vi.fn(() => Promise.resolve({ events: [anEvent({ title: 'Nocturne' })], nextCursor: null }));
    await shown([], { get: get.mockImplementationOnce(refusing({ status: 503 })) });
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('Nothing is published for the time to come.')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'The stage is empty' })).toBeNull();
    await userEvent.click(again);
    expect(await screen.findByRole('link', { name: /Nocturne/ })).toBeDefined();
  });

  it('begins with an event', async () => {
    await shown([]);
    expect(await screen.findByRole('heading', { name: 'The stage is empty' })).toBeDefined();
    expect(screen.getAllByRole('link', { name: 'New event' })).toHaveLength(2);
  });

  it('has nothing to manage for who works at the door', async () => {
    await shown([], { manages: false });
    expect(screen.getByRole('heading', { name: 'Nothing to manage here' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'New event' })).toBeNull();
  });

  it('waits for an organization', async () => {
    await shown([], { organizations: 'none' });
    expect(screen.getByRole('heading', { name: 'No organization yet' })).toBeDefined();
  });
});
