/** What an item weighs, as DynamoDB counts it or a little more, for who reckons what writes cost. */
export { itemSize } from '../dynamo/item-size.ts';
