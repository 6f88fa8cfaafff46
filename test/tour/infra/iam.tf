data "aws_iam_policy_document" "invoke" {
  statement {
    sid     = "InvokeModels"
    actions = ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"]
    resources = [
      "arn:aws:bedrock:ap-northeast-1:111122223333:inference-profile/jp.anthropic.claude-haiku-4-5-20251001-v1:0",
      "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6",
      "arn:aws:bedrock:*::foundation-model/anthropic.*",
    ]
  }

  statement {
    sid       = "NoOtherModels"
    effect    = "Deny"
    actions   = ["bedrock:*"]
    resources = ["arn:aws:bedrock:us-west-2::foundation-model/*"]
  }
}

resource "aws_iam_policy" "invoke" {
  name   = "hibiki-bedrock-invoke"
  policy = data.aws_iam_policy_document.invoke.json
}
