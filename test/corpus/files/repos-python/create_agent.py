import time

import boto3

agents = boto3.client("bedrock-agent", region_name="us-east-1")
bedrock = boto3.client("bedrock", region_name="us-east-1")

guardrail = bedrock.create_guardrail(
    name="support-guardrail",
    blockedInputMessaging="Sorry, I cannot help with that.",
    blockedOutputsMessaging="Sorry, I cannot help with that.",
    crossRegionConfig={
        "guardrailProfileIdentifier": "arn:aws:bedrock:us-east-1:111122223333:guardrail-profile/us.guardrail.v1:0"
    },
)

agent = agents.create_agent(
    agentName="support-agent",
    foundationModel="us.amazon.nova-premier-v1:0",
    agentResourceRoleArn="arn:aws:iam::111122223333:role/AgentRole",
    guardrailConfiguration={"guardrailIdentifier": guardrail["guardrailId"], "guardrailVersion": "DRAFT"},
)["agent"]
time.sleep(5)
agents.prepare_agent(agentId=agent["agentId"])
