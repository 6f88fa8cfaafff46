// Loaded into every Node process that is measured: leaves the peak of its resident memory, in KB, where the bench asks for it.
const { writeFileSync } = require('node:fs');
const file = process.env.BENCH_PEAK_FILE;
delete process.env.BENCH_PEAK_FILE;
if (file !== undefined) process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
