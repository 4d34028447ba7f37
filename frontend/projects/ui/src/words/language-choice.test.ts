import { DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OwnSession } from '../data/own-session.ts';
import { SharedApi } from '../data/shared-api.ts';
import { refusing } from '../testing/refusing.ts';
import { LanguageChoice } from './language-choice.ts';

describe('the choice of a language', () => {
  const chosen = async (language: string, { name = 'Ada', patch = vi.fn(() => Promise.resolve()) } = {}) => {
    const reload = vi.fn();
    const page = { cookie: '', location: { protocol: 'https:', reload }, querySelectorAll: () => [] };
    TestBed.configureTestingModule({
      providers: [
        { provide: DOCUMENT, useValue: page },
        { provide: OwnSession, useValue: { name: signal(name) } },
        { provide: SharedApi, useValue: { patch } },
      ],
    });
    await TestBed.inject(LanguageChoice).choose(language);
    expect(reload).toHaveBeenCalledTimes(1);
    return { page, patch };
  };

  it('is kept by the browser, and said to the account, before the page is read anew', async () => {
    const patch = vi.fn(() => Promise.resolve());
    const { page } = await chosen('en', { patch });
    expect(page.cookie).toBe('parterre_language=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
    expect(patch).toHaveBeenCalledExactlyOnceWith('api/account', { body: { language: 'en' } });
  });

  it('is of the browser alone while nobody is signed in, or where no mail is written in it', async () => {
    expect((await chosen('en', { name: '' })).patch).not.toHaveBeenCalled();
    TestBed.resetTestingModule();
    const { page, patch } = await chosen('en-XA');
    expect(page.cookie).toContain('parterre_language=en-XA;');
    expect(patch).not.toHaveBeenCalled();
  });

  it('is read also where the account could not be told', async () => {
    const patch = vi.fn(refusing({ status: 503 }));
    await chosen('en', { patch });
    expect(patch).toHaveBeenCalledTimes(1);
  });
});
