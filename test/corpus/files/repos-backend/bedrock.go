package llm

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
)

// DefaultModel is used when BEDROCK_MODEL is empty.
const DefaultModel = "us.anthropic.claude-sonnet-4-20250514-v1:0"

func New(ctx context.Context) (*bedrockruntime.Client, error) {
	region := os.Getenv("BEDROCK_REGION")
	if region == "" {
		region = "us-east-1"
	}
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(region))
	if err != nil {
		return nil, err
	}
	return bedrockruntime.NewFromConfig(cfg), nil
}
