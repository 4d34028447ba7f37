import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { AppearanceSwitch } from './appearance-switch.ts';

describe('the switch of the house lights', () => {
  const pressed = (): (string | null)[] =>
    screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent.trim());

  beforeEach(() => localStorage.clear());
  afterAll(() => {
    localStorage.clear();
    delete document.documentElement.dataset['appearance'];
  });

  it('follows the system until somebody chooses', async () => {
    await render(AppearanceSwitch);
    expect(screen.getByRole('group', { name: 'Appearance' })).toBeDefined();
    expect(pressed()).toEqual(['As the system']);
  });

  it('turns them down at once, and keeps them so', async () => {
    const { fixture } = await render(AppearanceSwitch);
    await userEvent.click(screen.getByRole('button', { name: 'Dark' }));
    await fixture.whenStable();
    expect(pressed()).toEqual(['Dark']);
    expect(document.documentElement.dataset['appearance']).toBe('dark');
    expect(localStorage.getItem('appearance')).toBe('dark');
  });

  it('remembers what was chosen in this browser', async () => {
    localStorage.setItem('appearance', 'light');
    await render(AppearanceSwitch);
    expect(pressed()).toEqual(['Light']);
  });
});
