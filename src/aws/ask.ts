// All that a host asks AWS for: imported by `import('./aws/ask.js')` only, when a person wants to.
export { AwsError } from './api.js';
export { masked } from './mask.js';
export { listProfiles } from './profiles.js';
export { refresh } from './refresh.js';
export { resolveResource } from './resolve.js';
export { newSalt } from './salt.js';
