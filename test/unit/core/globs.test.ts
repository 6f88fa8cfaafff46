import { describe, expect, it } from 'vitest';
import { pathFilter } from '../../../src/policy/globs.js';

describe('pathFilter', () => {
  it('takes every path without globs', () => {
    expect(pathFilter([], [])('a/b.py')).toBe(true);
  });

  it('takes what is included and not excluded', () => {
    const accepts = pathFilter(['src/**'], ['**/vendor/**']);
    expect(['src/a.py', 'src/vendor/a.py', 'test/a.py', 'src/.hidden/.env'].filter(accepts)).toEqual(['src/a.py', 'src/.hidden/.env']);
  });

  it('matches a name without a slash at any depth', () => {
    const accepts = pathFilter([], ['*.min.js', '.env']);
    expect(['a.min.js', 'deep/down/a.min.js', 'deep/.env', 'deep/a.js'].filter(accepts)).toEqual(['deep/a.js']);
  });
});
