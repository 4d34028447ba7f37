/** What a test card makes happen. The first three and the last exist at Stripe; the others rehearse what goes wrong between us. */
export type CardBehaviour =
  | 'pays'
  | 'declines'
  | 'asks-for-confirmation'
  | 'pays-late'
  | 'fails-late'
  | 'never-arrives'
  | 'is-disputed'
  | 'webhook-twice'
  | 'webhook-never'
  | 'webhooks-out-of-order'
  | 'refund-fails';

export type TestCard = { number: string; behaviour: CardBehaviour; effect: string };

/** How long the money of a late payment is on its way, unless settings say otherwise. */
export const LATE_PAYMENT_SECONDS = 20;

export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', behaviour: 'pays', effect: 'Pays at once' },
  { number: '4000000000000002', behaviour: 'declines', effect: 'Is declined' },
  { number: '4000002500003155', behaviour: 'asks-for-confirmation', effect: 'Asks for a second step' },
  { number: '4000000000000044', behaviour: 'pays-late', effect: `Pays ${LATE_PAYMENT_SECONDS} seconds late` },
  {
    number: '4000000000000093',
    behaviour: 'fails-late',
    effect: `Fails ${LATE_PAYMENT_SECONDS} seconds late`,
  },
  {
    number: '4000000000000101',
    behaviour: 'never-arrives',
    effect: 'Is on its way for ever',
  },
  { number: '4000000000000259', behaviour: 'is-disputed', effect: 'Pays at once, and is disputed' },
  { number: '4000000000000051', behaviour: 'webhook-twice', effect: 'Pays, and says so twice' },
  { number: '4000000000000069', behaviour: 'webhook-never', effect: 'Pays, and never says so' },
  {
    number: '4000000000000077',
    behaviour: 'webhooks-out-of-order',
    effect: 'Pays late, and says so in the wrong order',
  },
  {
    number: '4000000000005126',
    behaviour: 'refund-fails',
    effect: `Pays at once; a refund fails ${LATE_PAYMENT_SECONDS} seconds later`,
  },
];

export function testCard(number: string): TestCard | undefined {
  const digits = number.replace(/\D/g, '');
  return testCards.find((card) => card.number === digits);
}
