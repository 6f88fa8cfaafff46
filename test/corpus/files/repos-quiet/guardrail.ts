import { CfnGuardrail } from "aws-cdk-lib/aws-bedrock";
import { Construct } from "constructs";

export class Guardrail extends Construct {
  readonly id: string;

  constructor(scope: Construct, name: string) {
    super(scope, name);
    const guardrail = new CfnGuardrail(this, "Resource", {
      name: "support",
      blockedInputMessaging: "No.",
      blockedOutputsMessaging: "No.",
      contentPolicyConfig: { filtersConfig: [{ type: "HATE", inputStrength: "HIGH", outputStrength: "HIGH" }] },
    });
    this.id = guardrail.attrGuardrailId;
  }
}
