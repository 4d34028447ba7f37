import { Told } from '@parterre/ui/testing/told.ts';
import { aChart } from '@parterre/seating/testing/a-chart';
import { render, screen } from '@testing-library/angular';
import type { Check, ManagedEvent } from '../../../data/api.ts';
import { aSeating, gold, inTheEditor } from '../testing/in-the-editor.ts';
import { ChecklistStep } from './checklist-step.ts';

const inOrder: Check = { check: 'title', ok: true, message: 'Title and description' };
const open: Check = { check: 'poster', ok: false, message: 'Add a poster image.' };

describe('the last look at an event', () => {
  const shown = async (event: Partial<ManagedEvent>, ...checks: Check[]) => {
    const seating = aSeating({ stalls: { category: 'gold', rows: {}, seats: {} } });
    const { providers } = inTheEditor({ event, checks, seating, chart: aChart({ id: 'A', seats: 3 }) });
    await render(ChecklistStep, { providers: [...providers, new Told().provider] });
  };

  it('opens the house when everything is in order', async () => {
    await shown({}, inOrder);
    expect(screen.getByRole('heading', { name: 'Everything is in order' })).toBeDefined();
    expect(screen.getByText(/Prices and seats are fixed from then on/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDefined();
  });

  it('leads to what is missing, and publishes nothing', async () => {
    await shown({}, inOrder, open);
    expect(screen.getByRole('heading', { name: 'What is missing' })).toBeDefined();
    const ways = screen.getAllByRole('link').map((way) => way.getAttribute('href'));
    expect(ways).toEqual(['/events/e1/images']);
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  });

  it('says from when until when tickets are sold, by the clock there', async () => {
    await shown({ status: 'published' }, inOrder);
    expect(screen.getByRole('heading', { name: 'The event is published' })).toBeDefined();
    expect(screen.getByText(/Tickets are on sale from/).textContent).toMatch(
      /1 Oct.*2026.*10:00.*until.*4 Dec.*2026.*20:00|Oct 1.*10:00.*until.*Dec 4.*8:00/s,
    );
    expect(screen.queryByRole('list')).toBeNull();
  });

  it.each(['cancelled', 'ended'] as const)('has nothing to offer for what is %s', async (status) => {
    await shown({ status }, inOrder);
    expect(screen.getByRole('heading', { name: 'This event is over or cancelled' })).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    [1, 'Each customer may have one ticket.'],
    [6, 'Each customer may have up to 6 tickets.'],
    [null, 'Each customer may have as many tickets as they like.'],
  ])('says how many places each customer may have: %j', async (placesPerCustomer, words) => {
    await shown({ placesPerCustomer }, inOrder);
    expect(screen.getByText(words)).toBeDefined();
  });

  it('says what a sold-out house brings, unless all is free', async () => {
    await shown({ categories: [gold] }, inOrder);
    expect(screen.getByText(/If it sells out:/).textContent).toContain('€180');
  });
});
