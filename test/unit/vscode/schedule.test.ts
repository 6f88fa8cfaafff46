import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EDIT_DELAY_MS, Schedule } from '../../../src/vscode/schedule.js';

describe('Schedule', () => {
  let done: string[];
  let schedule: Schedule<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    done = [];
    schedule = new Schedule(
      (key) => done.push(key),
      (key) => (key.startsWith('visible') ? 0 : 1),
    );
  });

  afterEach(() => {
    schedule.dispose();
    vi.useRealTimers();
  });

  it('runs a job in the next turn, not in this one', () => {
    schedule.now('a');
    expect(done).toEqual([]);
    expect(schedule.isPending('a')).toBe(true);
    vi.runAllTimers();
    expect(done).toEqual(['a']);
    expect(schedule.isPending('a')).toBe(false);
  });

  it('takes the urgent ones first, one a turn', () => {
    for (const key of ['a', 'b', 'visible 1', 'visible 2']) schedule.now(key);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['visible 1']);
    vi.runAllTimers();
    expect(done).toEqual(['visible 1', 'visible 2', 'a', 'b']);
  });

  it('waits for a pause', () => {
    schedule.later('a');
    vi.advanceTimersByTime(EDIT_DELAY_MS - 1);
    schedule.later('a');
    vi.advanceTimersByTime(EDIT_DELAY_MS - 1);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(done).toEqual(['a']);
  });

  it('gives each key a pause of its own', () => {
    schedule.later('a');
    vi.advanceTimersByTime(EDIT_DELAY_MS / 2);
    schedule.later('b');
    vi.advanceTimersByTime(EDIT_DELAY_MS / 2 + 10);
    expect(done).toEqual(['a']);
    vi.runAllTimers();
    expect(done).toEqual(['a', 'b']);
  });

  it('has one job for a key, however often it is asked for', () => {
    schedule.later('a');
    schedule.now('a');
    schedule.now('a');
    vi.runAllTimers();
    expect(done).toEqual(['a']);
  });

  it('goes on after a job that throws', () => {
    const failing = new Schedule<string>(
      (key) => {
        done.push(key);
        if (key === 'a') throw new Error('broken');
      },
      () => 0,
    );
    failing.now('a');
    failing.now('b');
    expect(() => vi.runAllTimers()).toThrow('broken');
    vi.runAllTimers();
    expect(done).toEqual(['a', 'b']);
  });

  it('forgets what was cancelled or disposed', () => {
    schedule.later('a');
    schedule.now('b');
    schedule.cancel('b');
    schedule.later('c');
    schedule.cancel('a');
    schedule.dispose();
    vi.runAllTimers();
    expect(done).toEqual([]);
  });
});
