import { expect, test } from 'vitest';
import { localeOf } from '../../../src/explain/locale.js';

test.each(['ja', 'ja-JP', 'ja_JP.UTF-8', 'JA', ' ja '])('%s is Japanese', (tag) => {
  expect(localeOf(tag)).toBe('ja');
});

test.each(['', 'en', 'en-US', 'C', 'C.UTF-8', 'jav', 'de-JA', 'zh-cn'])('%s is English', (tag) => {
  expect(localeOf(tag)).toBe('en');
});
