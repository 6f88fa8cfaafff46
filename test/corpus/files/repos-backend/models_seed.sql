-- Models that users may choose; JSON in a column
CREATE TABLE IF NOT EXISTS chat_models (
  id         serial PRIMARY KEY,
  provider   text NOT NULL,
  model_name text NOT NULL,
  config     jsonb NOT NULL DEFAULT '{}'
);

INSERT INTO chat_models (provider, model_name, config) VALUES
  ('bedrock', 'us.anthropic.claude-sonnet-4-6', '{"region": "us-east-1", "max_tokens": 8192}'),
  ('bedrock', 'zai.glm-4.7', '{"region": "ap-northeast-1"}'),
  ('openrouter', 'z-ai/glm-4.7', '{}'),
  ('anthropic', 'claude-sonnet-4-6', '{}');

UPDATE chat_models SET config = config || '{"deprecated": true}' WHERE model_name LIKE '%claude-3%';
