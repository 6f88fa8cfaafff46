# Attribute chains and file names
class Page
  def self.build(us, global)
    us.amazon.title = 'shop'
    global.meta.tags = %w[a b]
    openai.chat(parameters: { model: 'gpt-5.5' })
    anthropic.messages(model: 'claude-haiku-4-5')
    require_relative 'cohere.rb'
  end
end
