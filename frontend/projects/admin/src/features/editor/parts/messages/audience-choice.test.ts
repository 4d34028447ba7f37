import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Audience } from '../../stores/attendee-messages.ts';
import { gold, silver } from '../../testing/in-the-editor.ts';
import { AudienceChoice } from './audience-choice.ts';

describe('whom a message is for', () => {
  const shown = async (count: number, audience: Audience = {}) => {
    const chosen: Audience[] = [];
    const sections = Array.from({ length: count }, (_, n) => ({ id: `s${n + 1}`, name: `Block ${n + 1}` }));
    await render(AudienceChoice, {
      inputs: { categories: [gold, silver], sections, audience },
      on: { audience: (next) => void chosen.push(next) },
    });
    return { chosen, user: userEvent.setup() };
  };
  const open = (user: ReturnType<typeof userEvent.setup>) =>
    user.click(screen.getByText(/Sections and areas/, { selector: 'span' }));

  it('is all, or those of some categories', async () => {
    const { chosen, user } = await shown(2);
    await user.click(screen.getByLabelText('Gold'));
    await user.click(screen.getByLabelText('Silver'));
    await user.click(screen.getByLabelText('Gold'));
    await user.click(screen.getByLabelText('Silver'));
    expect(chosen).toEqual([
      { categoryIds: ['gold'] },
      { categoryIds: ['gold', 'silver'] },
      { categoryIds: ['silver'] },
      {},
    ]);
  });

  it('is those in some sections, which are found by their names', async () => {
    const { chosen, user } = await shown(120);
    expect(screen.getByText('all of them')).toBeDefined();
    await open(user);
    await user.type(screen.getByLabelText('Find a section or area'), 'block 11');
    expect(screen.getAllByLabelText(/^Block/)).toHaveLength(11);
    await user.click(screen.getByLabelText('Block 110'));
    expect(screen.getByText('Block 110', { selector: 'b' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Choose these 11' }));
    expect(screen.getByText('11 chosen')).toBeDefined();
    expect(chosen.at(-1)?.sectionIds?.toSorted()).toEqual(
      ['s11', ...Array.from({ length: 10 }, (_, n) => `s11${n}`)].toSorted(),
    );
    await user.clear(screen.getByLabelText('Find a section or area'));
    await user.type(screen.getByLabelText('Find a section or area'), 'gods');
    expect(screen.getByText('None is called that.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'All sections' }));
    expect(chosen.at(-1)).toEqual({});
  });

  it('of a house with few sections is not searched', async () => {
    const { user } = await shown(2, { sectionIds: ['s1', 's2'] });
    expect(screen.getByText('Block 1, Block 2', { selector: 'b' })).toBeDefined();
    await open(user);
    expect(screen.queryByLabelText('Find a section or area')).toBeNull();
  });

  it('is not asked where there is one section', async () => {
    await shown(1);
    expect(screen.queryByText(/Sections and areas/)).toBeNull();
  });
});
