defmodule Notifier do
  @sns_region "eu-west-1"
  @bedrock_region "us-east-1"
  @model "us.anthropic.claude-haiku-5-5"

  def publish(message), do: message |> ExAws.SNS.publish(topic_arn: topic()) |> ExAws.request(region: @sns_region)
  def summarise(text), do: Llm.converse(@model, text, region: @bedrock_region)
  defp topic, do: "arn:aws:sns:eu-west-1:111122223333:notices"
end
