library(paws)
library(jsonlite)

runtime <- paws::bedrockruntime(config = list(region = "us-east-1"))
bucket <- paws::s3(config = list(region = "us-east-1"))

summarise <- function(text, model = "us.amazon.nova-pro-v1:0") {
  message <- list(role = "user", content = list(list(text = text)))
  runtime$converse(modelId = model, messages = list(message))
}
