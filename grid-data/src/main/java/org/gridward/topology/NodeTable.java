package org.gridward.topology;

import java.util.Arrays;

/** Numbers vertices from 0 in the order of their first coming, by open addressing: no boxes in hot loops. */
final class NodeTable {
    private final long[] keys;
    private final int[] numbers;
    private int count;

    NodeTable(int expected) {
        int size = Integer.highestOneBit(Math.max(4, expected)) * 4;
        this.keys = new long[size];
        this.numbers = new int[size];
        Arrays.fill(numbers, -1);
    }

    /** The vertex's number, a new one when it had none. */
    int addNode(int x, int y) {
        int slot = slot(key(x, y));
        if (numbers[slot] < 0) {
            keys[slot] = key(x, y);
            numbers[slot] = count++;
        }
        return numbers[slot];
    }

    /** The vertex's number, or -1. */
    int findNode(int x, int y) {
        return numbers[slot(key(x, y))];
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (keys.length - 1);
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
