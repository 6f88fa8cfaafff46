# config/initializers/ai.rb
Aws.config.update(retry_mode: 'adaptive')

Rails.application.config.x.ai = ActiveSupport::OrderedOptions.new.tap do |ai|
  ai.bedrock_region = ENV.fetch('BEDROCK_REGION', 'us-west-2')
  ai.model_id = ENV.fetch('BEDROCK_MODEL_ID') { 'us.meta.llama4-maverick-17b-instruct-v1:0' }
  ai.embedding_model_id = 'amazon.nova-2-multimodal-embeddings-v1:0'
  ai.bucket = Aws::S3::Bucket.new('uploads', region: 'us-east-2')
end

RubyLLM.configure do |config|
  config.bedrock_region = 'us-west-2'
  config.default_model = 'claude-sonnet-4-5'
end
