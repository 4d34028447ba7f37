import type { Stack } from '@aws-sdk/client-cloudformation';
import { DeployProblem, say } from './say.ts';
import type { Settings } from './settings.ts';
import { knownOf } from './stack.ts';

type Parameters = Readonly<Record<string, string>>;

/** Whoever has another size now has it for a reason, an on-sale perhaps: it is told, and left. */
export const tellWhatDiffers = (
  { environment, sizes, said, takesSizes }: Settings,
  before: Stack | null,
): void => {
  if (takesSizes) return;
  const known = knownOf(before);
  for (const [name, size] of Object.entries(sizes))
    if (known[name] !== undefined && known[name] !== size && !(name in said))
      say(
        `  ${name} stays ${known[name]} (infra/parameters/${environment}.json: ${size}; --sizes takes that)`,
      );
};

/** Mails come from the domain, unless somebody says otherwise, and once it is there, as they do. */
const senderOf = ({ said }: Settings, known: Parameters): Parameters =>
  said.Domain && said.Domain !== known.Domain ? { MailAddress: `tickets@${said.Domain}` } : {};

/**
 * The parameters that somebody has decided on. What was said comes first; the file of sizes is for a new stack, for
 * parameters that are new to an old one, and for whoever says `--sizes`.
 */
export const chooseParameters = (settings: Settings, before: Stack | null): Parameters => {
  const known = knownOf(before);
  const sizes = Object.entries(settings.sizes).filter(([name]) => settings.takesSizes || !(name in known));
  return { ...Object.fromEntries(sizes), ...senderOf(settings, known), ...settings.said };
};

/**
 * Services take their network with them: ECS changes it for nobody but CodeDeploy, and another block is another network. For
 * how long AWS waits for them is said once, when they are begun (decision 24).
 */
const fixed = ['Zones', 'NetworkBlock', 'ServicesTimeout'];

/**
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 * @throws DeployProblem when something would change that cannot while services run
 */
export const refuseWhatIsFixed = (chosen: Parameters, before: Stack | null): void => {
  const known = knownOf(before);
  if (!known.ImageTag) return;
  for (const name of fixed)
    if (chosen[name] !== undefined && known[name] !== undefined && chosen[name] !== known[name])
      throw new DeployProblem(
        `${name} is ${known[name]} and cannot become ${chosen[name]} while services run: AWS would refuse it half-way. ` +
          `It takes an environment of its own.`,
      );
};
