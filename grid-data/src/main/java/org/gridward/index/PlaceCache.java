package org.gridward.index;

import org.jspecify.annotations.Nullable;

/** Remembers places that were put together, so that they are made once. Bounded; safe for any thread. */
final class PlaceCache {
    private static final int WINDOW = 8;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 20;

    private record Known(long key, Place first, Place second, Place place) {
        boolean is(long otherKey, Place otherFirst, Place otherSecond) {
            return key == otherKey && first == otherFirst && second == otherSecond;
        }
    }

    /** Each in the first free slot of those from its hash on. */
    private volatile @Nullable Known[] slots = new Known[FIRST_SLOTS];

    /** What was kept for the key and these very places; {@link Place#NOWHERE} for nothing. */
    Place find(long key, Place first, Place second) {
        @Nullable Known[] from = slots;
        int start = slot(key, from);
        for (int i = 0; i < WINDOW; i++) {
            Known known = from[(start + i) & (from.length - 1)];
            if (known == null) {
                break;
            }
            if (known.is(key, first, second)) {
                return known.place;
            }
        }
        return Place.NOWHERE;
    }

    synchronized Place keep(long key, Place first, Place second, Place place) {
        Known known = new Known(key, first, second, place);
        while (!put(known, slots)) {
            if (slots.length == MOST_SLOTS) {
                slots[slot(key, slots)] = known;
                break;
            }
            grow();
        }
        return place;
    }

    private static boolean put(Known known, @Nullable Known[] to) {
        int start = slot(known.key, to);
        for (int i = 0; i < WINDOW; i++) {
            int at = (start + i) & (to.length - 1);
            if (to[at] == null) {
                to[at] = known;
                return true;
            }
        }
        return false;
    }

    /** What finds no slot is forgotten. */
    private void grow() {
        @Nullable Known[] larger = new Known[2 * slots.length];
        for (Known known : slots) {
            if (known != null) {
                put(known, larger);
            }
        }
        slots = larger;
    }

    private static int slot(long key, @Nullable Known[] of) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (of.length - 1);
    }
}
