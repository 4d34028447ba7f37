import { CloudControlClient } from '@aws-sdk/client-cloudcontrol';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECSClient } from '@aws-sdk/client-ecs';
import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { STSClient } from '@aws-sdk/client-sts';

/** Connections to what the deploy command talks to, all in one region. */
export const openClients = (region: string) => ({
  stacks: new CloudFormationClient({ region }),
  builds: new CodeBuildClient({ region }),
  network: new EC2Client({ region }),
  containers: new ECSClient({ region }),
  pipelines: new CodePipelineClient({ region }),
  rights: new IAMClient({ region }),
  quotas: new ServiceQuotasClient({ region }),
  resources: new CloudControlClient({ region }),
  s3: new S3Client({ region, ...(process.env.AWS_ENDPOINT_URL && { forcePathStyle: true }) }),
  secrets: new SecretsManagerClient({ region }),
  tables: new DynamoDBClient({ region }),
  identity: new STSClient({ region }),
});

export type Clients = ReturnType<typeof openClients>;
