package org.gridward.topology;

/** From long to int by open addressing that grows: no boxes in hot loops. */
final class LongTable {
    private long[] keys = new long[64];
    /** One more than the value; 0 where the place is free. */
    private int[] values = new int[64];

    private int size;

    int size() {
        return size;
    }

    /** The value, or -1. */
    int get(long key) {
        return values[slot(key)] - 1;
    }

    /** The key's number, the next one from 0 when it has none. */
    int findOrAdd(long key) {
        int slot = slot(key);
        if (values[slot] == 0) {
            put(key, size);
            return size - 1;
        }
        return values[slot] - 1;
    }

    void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == 0) {
            size++;
            if (2 * size > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        keys[slot] = key;
        values[slot] = value + 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldValues.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
