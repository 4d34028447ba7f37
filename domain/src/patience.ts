/**
 * Gives up an attempt to ask AWS that takes longer, in milliseconds, or an answer that stops for as long half-way. Its
 * clients wait for ever by themselves. They make three attempts. That of DynamoDB has limits of its own (`connection.ts`).
 */
export const noLongerThan = (patience: number) => ({
  connectionTimeout: patience,
  requestTimeout: patience,
  socketTimeout: patience,
  throwOnRequestTimeout: true,
});
