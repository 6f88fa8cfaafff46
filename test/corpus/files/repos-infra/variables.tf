variable "bedrock_region" {
  description = "Where models are called"
  type        = string
  default     = "us-east-1"
}

variable "bedrock_model_id" {
  type    = string
  default = "us.anthropic.claude-sonnet-4-5-20250929-v1:0"

  validation {
    condition     = can(regex("^(us|eu|apac|global)\\.", var.bedrock_model_id))
    error_message = "Use an inference profile."
  }
}

variable "embedding_model_arn" {
  type    = string
  default = "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0"
}
