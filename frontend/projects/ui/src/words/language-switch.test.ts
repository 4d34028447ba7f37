import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { LanguageChoice } from './language-choice.ts';
import { LanguageSwitch } from './language-switch.ts';

describe('the switch of languages', () => {
  const choose = vi.fn();
  const among = (...all: string[]) =>
    render(LanguageSwitch, {
      providers: [{ provide: LanguageChoice, useValue: { current: 'en', all, choose } }],
    });

  it('is not there while there is nothing to choose', async () => {
    await among('en');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('names each language in itself, and says which one is read', async () => {
    await among('en', 'de');
    expect(screen.getByRole('group', { name: 'Language' })).toBeDefined();
    expect(screen.getByRole('button', { pressed: true }).textContent.trim()).toBe('English');
    expect(screen.getByRole('button', { name: 'Deutsch' }).lang).toBe('de');
  });

  it('asks for the one that is chosen', async () => {
    await among('en', 'de');
    await userEvent.click(screen.getByRole('button', { name: 'Deutsch' }));
    expect(choose).toHaveBeenCalledExactlyOnceWith('de');
  });
});
