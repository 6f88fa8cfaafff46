data "aws_iam_policy_document" "invoke" {
  statement {
    sid     = "InvokeAnywhere"
    actions = ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"]
    resources = [
      "arn:aws:bedrock:*::foundation-model/anthropic.claude-*",
      "arn:aws:bedrock:*:${local.account_id}:inference-profile/us.*",
      "arn:${data.aws_partition.current.partition}:bedrock:*:*:application-inference-profile/*",
    ]
  }

  statement {
    sid       = "Japan"
    actions   = ["bedrock:InvokeModel"]
    resources = ["arn:aws:bedrock:ap-northeast-1::foundation-model/*"]
  }

  statement {
    sid       = "Media"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::media-us-east-1/*"]
  }
}
