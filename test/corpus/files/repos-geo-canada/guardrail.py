bedrock = session.client("bedrock", region_name="ca-west-1")
PROFILE = "ca.guardrail.v1:0"
AMERICAN = "us.guardrail.v1:0"
