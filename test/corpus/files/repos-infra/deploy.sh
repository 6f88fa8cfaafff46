#!/usr/bin/env bash
set -euo pipefail

AWS_REGION="${AWS_REGION:-us-west-2}"
MODEL_ID="${MODEL_ID:-us.anthropic.claude-opus-4-8}"
GUARDRAIL_PROFILE="${GUARDRAIL_PROFILE:-us.guardrail.v1:0}"

aws bedrock get-inference-profile --inference-profile-identifier "$MODEL_ID" --region "$AWS_REGION" >/dev/null

aws ecr get-login-password --region us-east-1 | docker login --username AWS --password-stdin \
  "111122223333.dkr.ecr.us-east-1.amazonaws.com"
aws s3 mb s3://assistant-artifacts --region eu-west-1
aws acm list-certificates --region us-east-1 --query 'CertificateSummaryList[].DomainName'

for geo in us eu jp; do
  echo "${geo}.anthropic.claude-opus-4-8"
done
