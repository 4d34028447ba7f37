import type { Database } from '../../dynamo/database.ts';
import { nativeWrite } from '../../dynamo/native-write.ts';
import type { PaymentBooks } from './payment-books.ts';

export const dynamoPaymentBooks = ({ table }: Database): PaymentBooks => ({
  note: (payment) => nativeWrite({ Put: { TableName: table('Payments'), Item: payment } }),
});
