#!/usr/bin/env node
import * as cdk from 'aws-cdk-lib';
import { BedrockChatStack } from '../lib/bedrock-chat-stack';
import { WebStack } from '../lib/web-stack';

const app = new cdk.App();
const account = process.env.CDK_DEFAULT_ACCOUNT;

new BedrockChatStack(app, 'Chat', { env: { account, region: 'us-west-2' }, crossRegionReferences: true });

new WebStack(app, 'Web', {
  env: { account, region: process.env.CDK_DEFAULT_REGION },
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f0f0f-1111-2222-3333-444455556666',
});

cdk.Tags.of(app).add('project', 'chat');
