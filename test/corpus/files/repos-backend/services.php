<?php

return [
    'ses' => [
        'key' => env('AWS_ACCESS_KEY_ID'),
        'region' => env('AWS_DEFAULT_REGION', 'us-east-1'),
    ],

    'bedrock' => [
        'region' => env('AWS_BEDROCK_REGION', 'us-east-1'),
        'model' => env('AWS_BEDROCK_MODEL', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'),
        'version' => 'latest',
    ],

    's3' => ['driver' => 's3', 'region' => 'ap-southeast-2', 'bucket' => env('AWS_BUCKET')],

    'anthropic' => ['key' => env('ANTHROPIC_API_KEY'), 'model' => 'claude-haiku-4-5'],
];
