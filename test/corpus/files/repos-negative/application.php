<?php

use Roots\WPConfig\Config;
use function Env\env;

// Bedrock: WordPress boilerplate
$root_dir = dirname(__DIR__);
$webroot_dir = $root_dir . '/web';

Config::define('WP_ENV', env('WP_ENV') ?: 'production');
Config::define('AS3CF_SETTINGS', serialize([
    'provider' => 'aws',
    'bucket' => 'uploads',
    'region' => env('UPLOADS_REGION') ?: 'us-east-1',
]));
Config::define('WP_SITEURL', env('WP_HOME') . '/wp');
Config::apply();
