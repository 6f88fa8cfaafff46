"""公開データだけを使った回答品質の評価。お客様のデータは渡さない。"""

from anthropic import AnthropicBedrock

JUDGE = "global.anthropic.claude-opus-4-6-v1"  # bedrock-residency-ignore-line cross-region-profile -- 公開データのみの評価(法務確認済み)

client = AnthropicBedrock(aws_region="ap-northeast-1")


def judge(question: str, answer: str) -> str:
    message = client.messages.create(
        model=JUDGE,
        max_tokens=256,
        messages=[{"role": "user", "content": f"Q: {question}\nA: {answer}\n\n1 から 5 で採点してください。"}],
    )
    return message.content[0].text
