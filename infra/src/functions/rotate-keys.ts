import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

/** What Secrets Manager asks for, four times in this order: a pending version is made, and becomes the current one. */
type Request = {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  readonly SecretId: string;
  readonly ClientRequestToken: string;
};

type Client = Pick<SecretsManagerClient, 'send'>;

/** How many keys a list has: the one that signs, the next one, and those whose signatures are still about. */
const kept = { session: 3, ticket: 10, vapid: 10 };

const sessionKey = (): string => randomBytes(48).toString('base64url');

const ticketKey = () => {
  const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kid: randomBytes(4).toString('hex'), kty, crv, x, d };
};

const vapidKey = () => {
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  });
  return { kty, crv, x, y, d };
};

/** The second key comes to the front, a newborn one behind it, and what signed before is known for some time more. */
const turn = <Key>([signing, next, ...others]: readonly Key[], newborn: () => Key, most: number): Key[] => {
  const front = next ?? newborn();
  const past = signing === undefined ? others : [signing, ...others];
  return [front, newborn(), ...past].slice(0, most);
};

const listOf = (keys: unknown): readonly unknown[] => {
  if (!Array.isArray(keys)) throw new TypeError('not a list of keys');
  return keys;
};

const inSet = (set: unknown): unknown => (set instanceof Object && 'keys' in set ? set.keys : undefined);

/**
 * A list of keys after its next change. Text in brackets is a list of JWKs, for tickets; in braces a set of them, for push
 * services; other text, keys with commas between.
 */
export const nextKeys = (text: string): string => {
  if (text.startsWith('[')) return JSON.stringify(turn(listOf(JSON.parse(text)), ticketKey, kept.ticket));
  if (text.startsWith('{'))
    return JSON.stringify({ keys: turn(listOf(inSet(JSON.parse(text))), vapidKey, kept.vapid) });
  return turn(text.split(','), sessionKey, kept.session).join(',');
};

/** The secret's text; null when there is no such version of it. */
const read = async (client: Client, SecretId: string, VersionStage: string, VersionId?: string) => {
  try {
    const { SecretString } = await client.send(
      new GetSecretValueCommand({ SecretId, VersionStage, ...(VersionId && { VersionId }) }),
    );
    return SecretString ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
};

const create = async (client: Client, { SecretId, ClientRequestToken }: Request): Promise<void> => {
  // Asked a second time, it must not make other keys.
  if ((await read(client, SecretId, 'AWSPENDING', ClientRequestToken)) !== null) return;
  const current = await read(client, SecretId, 'AWSCURRENT');
  if (current === null) throw new TypeError(`${SecretId} is empty`);
  const SecretString = nextKeys(current);
  const VersionStages = ['AWSPENDING'];
  await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
};

const finish = async (client: Client, { SecretId, ClientRequestToken }: Request): Promise<void> => {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  const [current] =
    Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes('AWSCURRENT')) ?? [];
  if (current === ClientRequestToken) return;
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: current,
    }),
  );
};

/** Renews a list of keys (docs/decisions/0008-keys-that-take-turns.md). */
export const rotateKeys =
  (client: Client) =>
  async (request: Request): Promise<void> => {
    switch (request.Step) {
      case 'createSecret':
        return create(client, request);
      case 'finishSecret':
        return finish(client, request);
      case 'setSecret':
      case 'testSecret':
        // Nobody else has to be told the keys, and there is nothing to try them on.
        return undefined;
    }
  };

export const handler = rotateKeys(new SecretsManagerClient());
