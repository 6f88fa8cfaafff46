import { Stack, StackProps } from 'aws-cdk-lib';
import { DnsValidatedCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as iam from 'aws-cdk-lib/aws-iam';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';

export class ChatStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { modelId?: string }) {
    super(scope, id, props);
    const modelId = props.modelId ?? 'global.anthropic.claude-sonnet-4-5-20250929-v1:0';
    const fn = new NodejsFunction(this, 'Fn', { environment: { MODEL_ID: modelId, BEDROCK_REGION: 'ap-northeast-1' } });
    fn.addToRolePolicy(new iam.PolicyStatement({
      actions: ['bedrock:InvokeModel'],
      resources: [
        `arn:aws:bedrock:${this.region}:${this.account}:inference-profile/${modelId}`,
        'arn:aws:bedrock:*::foundation-model/*',
        'arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
      ],
    }));
  }
}
