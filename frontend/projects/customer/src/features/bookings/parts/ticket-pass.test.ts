import { TestBed } from '@angular/core/testing';
import type { Booking, Ticket } from '../../../data/api.ts';
import { TicketPass } from './ticket-pass.ts';

const event: Booking['event'] = {
  id: 'e1',
  slug: 'low-tide',
  title: 'Low Tide',
  startsAt: '2026-12-04T18:30:00Z',
  doorsAt: '2026-12-04T17:45:00Z',
  timeZone: 'Europe/Berlin',
  venueName: 'House of Berlin',
  city: 'Berlin',
  online: false,
  poster: null,
};

const ticket: Ticket = {
  id: '7k3q9fzm0c4tw2xa',
  section: 'Stalls',
  row: 'A',
  seat: '1x8',
  attributes: [],
  area: null,
  categoryName: 'Stalls',
  number: 1,
  of: 1,
  holder: 'Antonín Dvořák',
  spokenCode: '7K3Q-9FZM-0C4T-W2XA',
  qr: 'signed',
};

async function shown(): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(TicketPass);
  fixture.componentRef.setInput('ticket', ticket);
  fixture.componentRef.setInput('event', event);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a ticket on the screen', () => {
  it('says who may come in, when doors open, and the code for a door that cannot scan', async () => {
    const { textContent } = await shown();
    for (const said of ['Antonín Dvořák', '1x8', 'Doors 6:45', 'Ticket code 7K3Q-9FZM-0C4T-W2XA'])
      expect(textContent).toContain(said);
  });

  it('shows codes and places as they are written, whatever the font would make of them', async () => {
    const page = await shown();
    expect(page.querySelector('.spelled')?.textContent).toBe('7K3Q-9FZM-0C4T-W2XA');
    expect(page.querySelector('.figures')?.textContent).toContain('1x8');
  });
});
