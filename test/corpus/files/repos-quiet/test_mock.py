from unittest.mock import MagicMock, patch

from app.chat import BedrockChat


@patch("app.chat.boto3.client")
def test_answers(client: MagicMock) -> None:
    client.return_value.converse.return_value = {"output": {"message": {"content": [{"text": "hi"}]}}}
    chat = BedrockChat(model_id="test-model", region="test-region")
    assert chat("hello") == "hi"
    client.assert_called_once_with("bedrock-runtime", region_name="test-region")


def test_prefix() -> None:
    assert "us." not in "bus.stop"
    assert not "test-model".startswith("global.")
