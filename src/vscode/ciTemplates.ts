import type { Locale } from '../explain/locale.js';

/** Where a check can run by itself. */
export const CI_SYSTEMS = ['github', 'gitlab', 'codebuild', 'pre-commit'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** A file that runs the check. */
export interface CiTemplate {
  /** As its maker writes it. */
  readonly name: string;
  /** Where the file belongs, relative to the repository's top. */
  readonly path: string;
  /** YAML. */
  readonly content: string;
}

/**
 * The file for a system, with this version of the command, reporting in a language: the same as the examples of the
 * README.
 */
export function ciTemplate(system: CiSystem, version: string, locale: Locale): CiTemplate {
  const command = `npx --yes bedrock-residency@${version} check`;
  const inJapanese = locale === 'ja' ? ' --locale ja' : '';
  switch (system) {
    case 'github':
      return {
        name: 'GitHub Actions',
        path: '.github/workflows/bedrock-residency.yml',
        content: `name: Bedrock Residency
on: [push, pull_request]
permissions:
  contents: read
  security-events: write # for upload-sarif only
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: bedrock-residency/bedrock-residency@v${version}
        with:
          upload-sarif: true
${locale === 'ja' ? '          locale: ja\n' : ''}`,
      };
    case 'gitlab':
      return {
        name: 'GitLab CI/CD',
        path: '.gitlab-ci.yml',
        content: `bedrock-residency:
  image: node:22
  script:
    - ${command} --format gitlab${inJapanese} --output gl-code-quality-report.json --fail-on-skipped
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
      };
    case 'codebuild':
      return {
        name: 'AWS CodeBuild',
        path: 'buildspec.yml',
        content: `version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - ${command} --format csv${inJapanese} --output bedrock-residency.csv --fail-on never
      - ${command}${inJapanese} --fail-on-skipped
artifacts:
  files:
    - bedrock-residency.csv
`,
      };
    case 'pre-commit':
      return {
        name: 'pre-commit',
        path: '.pre-commit-config.yaml',
        content: `repos:
  - repo: https://github.com/bedrock-residency/bedrock-residency
    rev: v${version}
    hooks:
      - id: bedrock-residency
`,
      };
  }
}
