package llm

import "fmt"

// InferenceProfile returns the system profile for a source Region.
func InferenceProfile(region, model string) string {
	switch region {
	case "us-east-1", "us-west-2":
		return "us." + model
	case "eu-central-1":
		return "eu." + model
	case "ap-northeast-1":
		return fmt.Sprintf("jp.%s", model)
	}
	return "global." + model
}

// Haiku is callable everywhere through a profile.
const Haiku = "anthropic.claude-haiku-4-5-20251001-v1:0"
