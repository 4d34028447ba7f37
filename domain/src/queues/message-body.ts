/**
 * A message as JSON in ASCII. Queues take fewer characters than people write (SQS those of XML 1.0, an emulator fewer
 * still), and refuse the whole message for one of them; JSON can write every character by its code.
 */
export const messageBody = (message: unknown): string =>
  JSON.stringify(message).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
