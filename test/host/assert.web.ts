// Node's assertions for a web worker: the npm package of the name, which a bundler puts in the place of `node:assert/strict`.
import assert from 'assert';

export default assert.strict;
