package org.gridward.load;

import java.util.Iterator;
import java.util.function.LongConsumer;

/** Tells how many were taken. */
final class CountingIterator<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final LongConsumer taken;
    private long count;

    CountingIterator(Iterator<T> all, LongConsumer taken) {
        this.all = all;
        this.taken = taken;
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    @Override
    public T next() {
        T next = all.next();
        taken.accept(++count);
        return next;
    }
}
