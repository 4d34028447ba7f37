import { docker } from './docker.ts';

/** In the final stage nothing is removed, so no layer has what the files do not show. */
const HARMLESS =
  /COPY|ENV |USER|WORKDIR|EXPOSE|HEALTHCHECK|CMD|ENTRYPOINT|LABEL|ARG BASE|mkdir -p \/data \/environment/;
const SECRET_NAME = /SECRET|PASSWORD|TOKEN|PRIVATE|CREDENTIAL|(?:^|_)KEYS?(?:=|$)/i;

/** Files that hold secrets by their name, and text that is one by its form: keys of AWS, Stripe, npm, PEM and JWK. */
const search = `
  find / -xdev \\( -name '.env*' -o -name 'keys.json' -o -name 'id_rsa*' -o -name '*.pem' -o -name '*.p12' -o -name '.git' \\) \\
    -not -path '/usr/*' -not -path '/etc/ssl/*' -not -path '/proc/*' 2>/dev/null
  grep -rlE -e 'AKIA[0-9A-Z]{16}' -e 'sk_live_[0-9a-zA-Z]{16}' -e '_authToken=' -e 'BEGIN [A-Z ]*PRIVATE KEY-----.{0,4}[A-Za-z0-9+/=]{40}' \\
    -e '"d" *: *"[A-Za-z0-9_-]{43}"' /app /home /root 2>/dev/null || true
`;

/** What in an image, or in how it was built, looks like a secret; what comes with its base is not looked at. */
export async function secretsIn(image: string, base: string): Promise<string[]> {
  const [layers, baseLayers] = await Promise.all([historyOf(image), historyOf(base)]);
  const ours = layers.slice(0, layers.length - baseLayers.length);
  const environment = (
    await docker('inspect', '-f', '{{range .Config.Env}}{{println .}}{{end}}', image)
  ).split('\n');
  const files = await docker('run', '--rm', '--user', 'root', '--entrypoint', 'sh', image, '-c', search);
  return [
    ...ours.filter((layer) => !HARMLESS.test(layer)).map((layer) => `a layer does more than add: ${layer}`),
    ...[...environment, ...ours].filter((text) => SECRET_NAME.test(text.split('=')[0] ?? '')),
    ...files.split('\n').filter((file) => file !== ''),
  ];
}

const historyOf = async (image: string): Promise<string[]> =>
  (await docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', image)).split('\n');
