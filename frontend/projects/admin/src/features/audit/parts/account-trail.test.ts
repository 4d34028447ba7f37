import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { AccountAuditEntry } from '../../../data/api.ts';
import { AccountTrail } from './account-trail.ts';

const entry: AccountAuditEntry = {
  ...{ at: '2026-11-28T10:00:00Z', action: 'sign-in-refused', network: '203.0.113.7', count: 12 },
  device: 'Firefox on Windows',
  account: { id: 'c1', name: 'Carla', email: 'carla@mail.test' },
};

/** However busy the machine is. */
const patience = { timeout: 20_000 };

describe('the record of sign-ins', { timeout: 60_000 }, () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<AccountTrail>;
  let page: HTMLElement;

  const answer = async (entries: AccountAuditEntry[], customer?: string): Promise<void> => {
    const request = await vi.waitFor(
      () => http.expectOne(({ url }) => url === 'api/audit/accounts'),
      patience,
    );
    expect(request.request.params.get('customer')).toBe(customer ?? null);
    request.flush({ entries, nextCursor: null });
  };
  const search = (address: string): void => {
    const input = page.querySelector('input');
    if (!input) throw new Error('no field');
    input.value = address;
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  };
  const empty = (): void => {
    const input = page.querySelector('input');
    if (!input) throw new Error('no field');
    input.value = '';
    input.dispatchEvent(new Event('input'));
  };
  /** Answers have been heard, and what they change is shown. */
  const settled = async (): Promise<void> => {
    await new Promise((heard) => setTimeout(heard));
    await fixture.whenStable();
  };
  const refuse = (request: TestRequest): void =>
    request.flush(
      {
        ...{ code: 'invalid-input', title: 'Invalid input', status: 422 },
        detail: 'Some of what was sent is not right.',
        fields: [{ field: 'email', message: 'must be an e-mail address' }],
      },
      { status: 422, statusText: 'No' },
    );

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AccountTrail);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    await answer([]);
  });

  it('says so when there is nothing', async () => {
    await expect.poll(() => page.textContent, patience).toContain('Nothing in the last 90 days');
  });

  it('finds a customer without their address in any URL', async () => {
    search(' carla@mail.test ');
    const lookUp = http.expectOne('api/audit/customers');
    expect(lookUp.request.body).toEqual({ email: 'carla@mail.test' });
    lookUp.flush({ customer: { id: 'c1' } });
    await answer([entry], 'c1');
    await expect
      .poll(() => page.querySelector('li')?.textContent)
      .toMatch(/Carla.*12 times within the hour.*203\.0\.113\.7/s);
  });

  it('says so when nobody has the address, and shows nobody else’s', async () => {
    search('nobody@mail.test');
    http.expectOne('api/audit/customers').flush({ customer: null });
    await expect.poll(() => page.textContent, patience).toContain('Nobody has this address');
    expect(page.querySelector('li')).toBeNull();
  });

  it('repeats the reason when it is refused, at the field, until another is tried', async () => {
    search('carla');
    refuse(http.expectOne('api/audit/customers'));
    const reason = (): string | null | undefined => page.querySelector('[role=alert]')?.textContent;
    await expect.poll(reason, patience).toBe('This does not look like an e-mail address.');
    const field = page.querySelector('input');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).not.toContain('Nothing in the last 90 days');
    expect(field?.getAttribute('aria-describedby')).toBe(page.querySelector('[role=alert]')?.id);

    search('carla@mail.test');
    await expect.poll(reason, patience).toBe('');
    expect(field?.getAttribute('aria-invalid')).toBeNull();
  });

  it.each([
    ['an answer', (late: TestRequest): void => late.flush({ customer: null })],
    ['a refusal', refuse],
  ])('takes no notice of %s that comes after the field was emptied', async (_, come) => {
    search('carla@mail.test');
    const late = http.expectOne('api/audit/customers');
    empty();
    come(late);
    await settled();
    expect(page.textContent).toContain('Nothing in the last 90 days');
    expect(page.querySelector('[role=alert]')?.textContent).toBe('');
  });

  it('shows whom was asked for last, in whatever order the answers come', async () => {
    search('first@mail.test');
    const first = http.expectOne('api/audit/customers');
    search('carla@mail.test');
    http.expectOne('api/audit/customers').flush({ customer: { id: 'c1' } });
    first.flush({ customer: { id: 'c2' } });
    await answer([entry], 'c1');
    await expect.poll(() => page.querySelector('li')?.textContent, patience).toContain('Carla');
  });
});
