import { ensureDynamoDbLocal } from './dynamodb-local.mjs';
import { ensureJava } from './java.mjs';
import { SetupProblem } from './say.mjs';

// Prints where the parts of the local database are, as JSON, after making sure that they are there.
try {
  process.stdout.write(JSON.stringify({ java: ensureJava(), dynamoDbLocal: ensureDynamoDbLocal() }));
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
