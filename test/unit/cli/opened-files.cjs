// Loaded before the command (`node --require`): appends the path of every file that it opens to the file OPENED_FILES names.
// The modules that the command imports from see the same functions.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const list = process.env.OPENED_FILES;
const { appendFileSync } = fs;
const note = (target) => {
  if (typeof target === 'string' || target instanceof Uint8Array) appendFileSync(list, `${target.toString()}\n`);
};
let isNoting = false;
appendFileSync(list, 'begun\n');
for (const [holder, names] of [
  [fs, ['openSync', 'open', 'readFileSync', 'readFile', 'createReadStream']],
  [fs.promises, ['open', 'readFile']],
]) {
  for (const name of names) {
    const original = holder[name];
    holder[name] = function (target, ...rest) {
      const isOuter = !isNoting;
      isNoting = true;
      try {
        if (isOuter) note(target);
        return original.call(this, target, ...rest);
      } finally {
        if (isOuter) isNoting = false;
      }
    };
  }
}
syncBuiltinESMExports();
