/** Where a suite that can write nowhere else leaves its results, in the workspace. */
export const WEB_RESULTS = 'host-web-results.json';
