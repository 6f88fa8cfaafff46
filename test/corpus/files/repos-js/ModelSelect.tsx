import { useState } from "react";

const OPTIONS = [
  { value: "us.amazon.nova-2-lite-v1:0", label: "Nova 2 Lite" },
  { value: "us.deepseek.r1-v1:0", label: "DeepSeek R1" },
  { value: "global.anthropic.claude-sonnet-4-6", label: "Claude Sonnet 4.6 (Global)" },
];

export function ModelSelect({ onChange }: { onChange: (id: string) => void }) {
  const [value, setValue] = useState(OPTIONS[0].value);
  return (
    <select value={value} onChange={(e) => (setValue(e.target.value), onChange(e.target.value))}>
      {OPTIONS.map((o) => (
        <option key={o.value} value={o.value}>{o.label}</option>
      ))}
      <option value="us.writer.palmyra-x4-v1:0">Palmyra X4</option>
      <option value="claude-sonnet-4-5">Anthropic API</option>
    </select>
  );
}
