variable "model_arn" {
  description = "Foundation model of the knowledge base"
  type        = string
}

resource "aws_bedrockagent_knowledge_base" "this" {
  name     = var.name
  role_arn = var.role_arn

  knowledge_base_configuration {
    type = "VECTOR"
    vector_knowledge_base_configuration {
      embedding_model_arn = var.model_arn
    }
  }
}

output "id" {
  value = aws_bedrockagent_knowledge_base.this.id
}
