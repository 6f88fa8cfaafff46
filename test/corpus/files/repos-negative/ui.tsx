import { BedrockProvider, Layer, useBedrock } from "@example/bedrock-ui";

// Bedrock UI: the base layer of our design system
export function Shell({ children }: { children: React.ReactNode }) {
  const { theme } = useBedrock();
  return (
    <BedrockProvider region="us-east-1">
      <Layer theme={theme}>{children}</Layer>
    </BedrockProvider>
  );
}
