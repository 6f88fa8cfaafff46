resource "aws_bedrockagent_agent" "support" {
  agent_name       = "support"
  foundation_model = "amazon.nova-lite-v1:0"
}

resource "aws_bedrockagent_agent" "review" {
  agent_name       = "review"
  foundation_model = "apac.amazon.nova-lite-v1:0"
}

output "guardrail_profile" {
  value = "us.guardrail.v1:0"
}
