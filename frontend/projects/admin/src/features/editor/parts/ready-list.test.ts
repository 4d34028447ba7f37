import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Check } from '../../../data/api.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { ReadyList } from './ready-list.ts';

const checks: readonly Check[] = [
  { check: 'title', ok: true, message: 'It has a title.' },
  { check: 'poster', ok: false, message: 'It has no poster.' },
];

describe('what an event still needs', () => {
  const shown = async (state: { checks: readonly Check[]; failed?: boolean; draft?: boolean }) => {
    const examine = vi.fn(() => Promise.resolve());
    const editing = {
      checks: signal(state.checks),
      checksFailed: signal(state.failed === true),
      isDraft: signal(state.draft !== false),
      event: signal({ id: 'e1' }),
      examine,
    };
    const { container } = await render(ReadyList, {
      providers: [provideRouter([]), { provide: EventEditing, useValue: editing }],
    });
    return { examine, container };
  };

  it('says of each point in words whether it is in order', async () => {
    await shown({ checks });
    const points = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(points[0]).toMatch(/In order:.*It has a title\./s);
    expect(points[1]).toMatch(/Open:.*It has no poster\./s);
  });

  it('leads to where an open point is put right', async () => {
    await shown({ checks });
    expect(screen.getAllByRole('link')).toHaveLength(1);
    const fix = screen.getByRole('link', { name: /^Fix ?: It has no poster\.$/ });
    expect(fix.getAttribute('href')).toBe('/events/e1/images');
  });

  it('leads nowhere once the event is public', async () => {
    await shown({ checks, draft: false });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('waits for the first look', async () => {
    const { container } = await shown({ checks: [] });
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  it('says above what was known that a look failed, and can be asked for again', async () => {
    const { examine } = await shown({ checks, failed: true });
    const words = screen.getByText('The checklist could not be loaded.', { exact: false });
    const follows = words.compareDocumentPosition(screen.getByRole('list'));
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(examine).toHaveBeenCalledTimes(1);
  });
});
