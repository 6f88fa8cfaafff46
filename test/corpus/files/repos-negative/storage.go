package storage

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

const defaultRegion = "us-east-1"

func New(ctx context.Context) (*s3.Client, *sts.Client, error) {
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(defaultRegion))
	if err != nil {
		return nil, nil, err
	}
	return s3.NewFromConfig(cfg), sts.NewFromConfig(cfg), nil
}
