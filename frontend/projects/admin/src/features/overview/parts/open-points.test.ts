import { render, screen } from '@testing-library/angular';
import type { Check } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { OpenPoints } from './open-points.ts';

describe('what a draft still needs, in one line', () => {
  const shown = async (checks?: readonly Check[]) => {
    const resource = vi.fn(() => ({ hasValue: () => checks !== undefined, value: () => ({ checks }) }));
    const { container } = await render(OpenPoints, {
      inputs: { eventId: 'e1' },
      providers: [{ provide: EmployeeApi, useValue: { resource } }],
    });
    return container.textContent.replaceAll(/\s+/g, ' ').trim();
  };
  const check = (name: string, ok: boolean): Check => ({ check: name, ok, message: `${name}.` });

  it('counts what is open, and names the first', async () => {
    const said = await shown([check('Title', true), check('Poster', false), check('Prices', false)]);
    expect(said).toMatch(/^2 open points ?: Poster\.$/);
  });

  it('is nothing more', async () => {
    await shown([check('Title', true)]);
    expect(screen.getByText('Ready to publish')).toBeDefined();
  });

  it('is not said before it is known', async () => {
    expect(await shown()).toBe('');
  });
});
