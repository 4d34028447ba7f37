import {
  type CloudFormationClient,
  GetTemplateSummaryCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';

/** A template in the bucket, one that goes with the request, or the one that the stack has already. */
export type Template =
  | { readonly TemplateURL: string }
  | { readonly TemplateBody: string }
  | { readonly UsePreviousTemplate: true };

/** The names of the parameters that a template has. */
export const parametersKnownTo = async (
  client: CloudFormationClient,
  template: Template,
  stack: Stack | null,
): Promise<ReadonlySet<string>> => {
  const { Parameters = [] } =
    'UsePreviousTemplate' in template
      ? { Parameters: stack?.Parameters ?? [] }
      : await client.send(new GetTemplateSummaryCommand(template));
  return new Set(Parameters.map(({ ParameterKey = '' }) => ParameterKey));
};
