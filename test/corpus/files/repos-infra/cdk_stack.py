from aws_cdk import Stack, aws_bedrock as bedrock, aws_iam as iam
from constructs import Construct


class AgentStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        role = iam.Role(self, "Role", assumed_by=iam.ServicePrincipal("bedrock.amazonaws.com"))
        role.add_to_policy(
            iam.PolicyStatement(
                actions=["bedrock:InvokeModel"],
                resources=[
                    f"arn:aws:bedrock:{self.region}::foundation-model/anthropic.claude-sonnet-4-6",
                    f"arn:aws:bedrock:{self.region}:{self.account}:inference-profile/jp.anthropic.claude-sonnet-4-6",
                ],
            )
        )
        bedrock.CfnAgent(
            self,
            "Agent",
            agent_name="concierge",
            foundation_model="jp.anthropic.claude-sonnet-4-6",
            agent_resource_role_arn=role.role_arn,
        )
