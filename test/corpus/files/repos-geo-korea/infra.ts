import { Stack } from 'aws-cdk-lib';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';

export class KoreaStack extends Stack {
  readonly model = bedrock.FoundationModel.fromFoundationModelId(this, 'Model', { modelId: 'amazon.titan-embed-text-v2:0' });
  readonly arn = 'arn:aws:bedrock:ap-northeast-2::foundation-model/amazon.titan-embed-text-v2:0';
  readonly tokyo = 'arn:aws:bedrock:ap-northeast-1::foundation-model/amazon.nova-lite-v1:0';
  readonly profile = 'arn:aws:bedrock:ap-northeast-2:123456789012:inference-profile/apac.amazon.nova-lite-v1:0';
}
