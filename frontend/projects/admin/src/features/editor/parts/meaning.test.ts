import { aChart } from '@parterre/seating/testing/a-chart';
import { render, screen } from '@testing-library/angular';
import type { ManagedEvent } from '../../../data/api.ts';
import { aSeating, gold, inTheEditor, silver } from '../testing/in-the-editor.ts';
import { Meaning } from './meaning.ts';

describe('what the work on an event comes to', () => {
  const shown = async (event: Partial<ManagedEvent>, seats: 'known' | 'on their way' = 'known') => {
    const seating = aSeating({ stalls: { category: event.categories?.[0]?.id ?? '', rows: {}, seats: {} } });
    const house = seats === 'known' ? { seating, chart: aChart({ id: 'A', seats: 3 }) } : {};
    const checks = [{ check: 'poster', ok: false, message: 'Add a poster image.' }];
    await render(Meaning, { providers: inTheEditor({ event, checks, ...house }).providers });
  };
  const total = () => screen.getByText('If it sells out').nextElementSibling?.textContent;

  it('is what a draft still needs, and what a sold-out house brings', async () => {
    await shown({ categories: [gold] });
    expect(screen.getByRole('heading', { name: 'Ready to publish?' })).toBeDefined();
    expect(screen.getByRole('listitem').textContent).toContain('Add a poster image.');
    expect(total()).toBe('€180');
  });

  it('is no sum where everything is free', async () => {
    await shown({ categories: [silver] });
    expect(total()).toBe('–');
  });

  it('is not said before the seats are known', async () => {
    await shown({ categories: [gold] }, 'on their way');
    expect(screen.queryByText('If it sells out')).toBeNull();
  });

  it('needs nothing more once it is public', async () => {
    await shown({ status: 'published', categories: [gold] });
    expect(screen.queryByRole('heading', { name: 'Ready to publish?' })).toBeNull();
    expect(total()).toBe('€180');
  });
});
