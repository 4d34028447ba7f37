import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { until } from '../stack/until.ts';
import { type Customer, registerAt, subjectsTo } from './customer-of.ts';
import { type House, openHouse } from './house-for-tests.ts';
import { openSmallStack, type SmallStack } from './small-stack.ts';

const booking = z.object({ id: z.string(), status: z.string(), revision: z.string() });
const email = 'ada@mail.example';

/** Real processes, each taken away while somebody buys, and brought back. */
describe('when a part is away', () => {
  let stack: SmallStack;
  let house: House;
  let ada: Customer;
  let inbox: string;
  beforeAll(async () => {
    stack = await openSmallStack();
    inbox = `http://127.0.0.1:${stack.settings.ports.inbox}`;
    house = await openHouse(stack.environment);
    ada = await registerAt(stack.url, inbox, email);
  }, 120_000);
  afterAll(() => stack.close(), 60_000);

  let row = 0;
  const hold = async () => {
    const seats = [house.seats[(row += 1)] ?? ''];
    return ada.ask('POST', `/api/events/${house.eventId}/bookings`, { seats, places: [] });
  };
  const held = async () => {
    const answer = await hold();
    expect(answer).toMatchObject({ status: 201 });
    return booking.parse(answer.body);
  };
  const checkOut = ({ id, revision }: z.infer<typeof booking>) =>
    ada.ask('POST', `/api/bookings/${id}/checkout`, { revision });
  const statusOf = async (id: string) =>
    booking.parse((await ada.ask('GET', `/api/bookings/${id}`)).body).status;
  const pay = async (checkout: unknown): Promise<void> => {
    const { paymentUrl } = z.object({ paymentUrl: z.string() }).parse(checkout);
    await fetch(paymentUrl.replace('localhost', '127.0.0.1'), {
      method: 'POST',
      body: new URLSearchParams({ card: '4242 4242 4242 4242' }),
      redirect: 'manual',
    });
  };
  const readiness = async () => {
    const { status } = await fetch(
      `http://127.0.0.1:${stack.settings.ports.customerManagement}/health/ready`,
    );
    return status;
  };

  const isWorking = async () => {
    const { ok } = await fetch(`http://127.0.0.1:${stack.settings.ports.workerManagement}/health/live`);
    return ok;
  };

  it('the database: everybody is asked to come again, nothing is half-done, and all goes on with it', async () => {
    await stack.cut('database');
    expect(await hold()).toMatchObject({
      status: 503,
      retryAfter: '5',
      body: { code: 'temporarily-unavailable' },
    });
    expect(await ada.ask('GET', '/api/bookings')).toMatchObject({ status: 503, retryAfter: '5' });
    // What the processes of a service share is away for all of them: replacing them would help nobody.
    expect(await readiness()).toBe(200);
    await stack.bringBack('database');
    const { id, revision } = await held();
    expect(await ada.ask('POST', `/api/bookings/${id}/release`, { revision })).toMatchObject({ status: 200 });
  }, 60_000);

  it('the payment provider: seats are kept and can be paid as soon as it is back', async () => {
    const seats = await held();
    const { id } = seats;
    await stack.cut('payment');
    expect(await checkOut(seats)).toMatchObject({
      status: 503,
      body: { code: 'payment-unavailable' },
    });
    expect(['held', 'paying']).toContain(await statusOf(id));
    await stack.bringBack('payment');
    const { status, body } = await checkOut(seats);
    expect(status).toBe(200);
    await pay(body);
    await until(async () => (await statusOf(id)) === 'confirmed', { what: 'the tickets', timeoutMs: 30_000 });
  }, 90_000);

  it('queues and store: whoever pays has tickets at once, and the mail when they are back', async () => {
    const seats = await held();
    const { id } = seats;
    const { body } = await checkOut(seats);
    const before = await subjectsTo(inbox, email);
    await stack.cut('aws');
    await pay(body);
    await until(async () => (await statusOf(id)) === 'confirmed', { what: 'the tickets', timeoutMs: 30_000 });
    expect(await ada.ask('GET', `/api/bookings/${id}/tickets`)).toMatchObject({ status: 200 });
    expect(await subjectsTo(inbox, email)).toEqual(before);
    await stack.bringBack('aws');
    await until(async () => (await subjectsTo(inbox, email)).length > before.length, {
      what: 'the mail with tickets',
      timeoutMs: 60_000,
    });
  }, 150_000);

  it('the worker: what is paid is confirmed by the webhook', async () => {
    await stack.cut('worker');
    await expect(isWorking()).rejects.toThrow();
    const seats = await held();
    const { id } = seats;
    const { body } = await checkOut(seats);
    await pay(body);
    await until(async () => (await statusOf(id)) === 'confirmed', { what: 'the tickets', timeoutMs: 30_000 });
    await stack.bringBack('worker');
    expect(await isWorking()).toBe(true);
  }, 90_000);
});
