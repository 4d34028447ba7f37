type Exception = {
  readonly where: readonly string[];
  readonly what: readonly string[];
  readonly why: string;
  /** Not where customers are. */
  readonly trialsOnly?: true;
};

const artifacts = 'arn:aws:s3:::parterre-artifacts/parterre-prod-*';

const queues = 'arn:aws:sqs:eu-central-1:123456789012:parterre-prod-queue-*';

/** Everything that is against the policy and has to be, with its reason. Nothing else is; what is no longer, goes. */
export const exceptions: readonly Exception[] = [
  // Doors
  {
    where: ['SecurityGroups/PublicHttps'],
    what: ['lets everybody in on port 443'],
    why: 'Customers come from everywhere.',
  },
  {
    where: ['SecurityGroups/PublicHttp'],
    what: ['lets everybody in on port 80'],
    why: 'Who types the address without https is sent to it; without a certificate it is a trial.',
  },
  {
    where: ['LoadBalancer/Http'],
    what: ['answers without encryption'],
    why: 'A trial without a certificate.',
    trialsOnly: true,
  },
  {
    where: ['LoadBalancer/Test'],
    what: ['answers without encryption'],
    why: 'Only our network and operators reach port 8080, by an address that no certificate is for.',
  },
  {
    where: ['SmokeTests/SecurityGroup'],
    what: ['lets out to everybody on port 8080'],
    why: 'The test listener is on the load balancer, whose addresses change.',
  },

  // Permissions
  {
    where: ['Customer', 'Employee', 'Worker'].map((service) => `ExecutionRoles/${service}`),
    what: ['allows ecr:GetAuthorizationToken on everything'],
    why: 'Signing in to the registry is for the account as a whole.',
  },
  {
    where: ['ImageBuilder/Role', 'Pipeline/BuildRole'],
    what: [
      'allows ecr:GetAuthorizationToken, ecr-public:GetAuthorizationToken, sts:GetServiceBearerToken on everything',
    ],
    why: 'Signing in to a registry, ours or the public one, is for the account as a whole.',
  },
  {
    where: ['TaskRoles/QueuesAndMail/Worker'],
    what: ['allows ses:SendEmail, ses:SendRawEmail on arn:aws:ses:eu-central-1:123456789012:identity/*'],
    why: "A new account needs a right to each recipient's identity; a condition says who may be the sender.",
  },
  {
    where: ['TaskRoles/QueuesAndMail/Worker'],
    what: ['allows sns:Publish on everything'],
    why: 'A telephone has no ARN. What has one, topics and the like, is denied beside it.',
  },
  {
    where: ['TaskRoles/QueuesAndMail/Worker'],
    what: [
      `allows sqs:SendMessage, sqs:ReceiveMessage, sqs:DeleteMessage, sqs:ChangeMessageVisibility, sqs:GetQueueAttributes, sqs:GetQueueUrl on ${queues}`,
      `allows sqs:StartMessageMoveTask on ${queues}-dead`,
    ],
    why: 'It reads every queue of ours, and there are none of anybody else by this prefix.',
  },
  {
    where: ['TaskRoles/QueuesAndMail/Employee'],
    what: [
      `allows sqs:SendMessage, sqs:GetQueueAttributes, sqs:GetQueueUrl on ${queues}`,
      `allows sqs:StartMessageMoveTask, sqs:ReceiveMessage, sqs:ChangeMessageVisibility, sqs:DeleteMessage on ${queues}-dead`,
    ],
    why: 'An admin looks after every queue of ours, and there are none of anybody else by this prefix.',
  },
  {
    where: ['Deployment/Role'],
    what: [
      'allows cloudwatch:DescribeAlarms, elasticloadbalancing:DescribeListeners, elasticloadbalancing:DescribeRules, elasticloadbalancing:DescribeTargetGroups on everything',
    ],
    why: 'AWS knows no names for these; they only look.',
  },
  {
    where: ['SmokeTests/Role'],
    what: [
      'allows codedeploy:PutLifecycleEventHookExecutionStatus, ecs:DescribeTaskDefinition on everything',
      'allows ec2:AssignPrivateIpAddresses, ec2:CreateNetworkInterface, ec2:DeleteNetworkInterface, ec2:DescribeNetworkInterfaces, ec2:DescribeSubnets, ec2:UnassignPrivateIpAddresses on everything',
    ],
    why: "AWS knows no names for a verdict and a task definition, nor for a function's way into a network.",
  },
  {
    where: ['Pipeline/PipelineRole'],
    what: ['allows ecs:DescribeTaskDefinition, ecs:ListTasks on everything'],
    why: 'AWS knows no names for these; they only look.',
  },
  {
    where: ['Pipeline/PipelineRole'],
    what: ['allows ecs:RegisterTaskDefinition on everything'],
    why: 'What does not exist yet has no name; it can be given no other roles than those of our three processes.',
  },
  {
    where: ['Deployment/Role'],
    what: ['allows ecs:CreateTaskSet on everything'],
    why: 'What does not exist yet has no name; a condition says in which cluster.',
  },
  {
    where: ['Pipeline/PipelineRole'],
    what: [
      'allows codedeploy:CreateDeployment, codedeploy:GetApplication, codedeploy:GetApplicationRevision, codedeploy:GetDeployment, codedeploy:GetDeploymentConfig, codedeploy:RegisterApplicationRevision on arn:aws:codedeploy:eu-central-1:123456789012:deploymentconfig:CodeDeployDefault.*',
    ],
    why: "AWS's own ways to move people from one release to the next.",
  },
  {
    where: ['Pipeline/PipelineRole', 'Pipeline/BuildRole'],
    what: [`allows s3:GetObject, s3:GetObjectVersion, s3:PutObject on ${artifacts}`],
    why: "CodePipeline cuts its own name to make the folder's.",
  },
  {
    where: ['Pipeline/TestRole', 'Deployment/Role'],
    what: [`allows s3:GetObject, s3:GetObjectVersion on ${artifacts}`],
    why: "CodePipeline cuts its own name to make the folder's.",
  },
  {
    where: ['Messaging/AlarmKey'],
    what: ['allows kms:*', 'allows kms:GenerateDataKey*'],
    why: 'Without the account itself nobody could ever change the key; what it encrypts is on its way for seconds.',
  },

  // Stores
  {
    where: ['Messaging/AlarmKey'],
    what: ['goes with its stack'],
    why: 'It encrypts alarms on their way; none is kept.',
  },
  {
    where: [
      'SessionKey',
      'EmployeeSessionKey',
      'VapidKeys',
      'OriginSecret',
      'OriginSecretTwo',
      'Stripe',
      'ChatWebhook',
    ].map((name) => `Secrets/${name}`),
    what: ['goes with its stack'],
    why: 'Made again by itself, or kept by Stripe and the chat; at worst everybody signs in, and every browser asks for messages, again.',
  },
  {
    where: ['Customer', 'Employee', 'Worker'].map((service) => `Registry/${service}`),
    what: ['goes with its stack'],
    why: 'Images can be built again from their commit.',
  },
  {
    where: ['LoadBalancer/LoadBalancer'],
    what: ['is deleted without asking twice'],
    why: 'A trial goes as easily as it came.',
    trialsOnly: true,
  },
];
