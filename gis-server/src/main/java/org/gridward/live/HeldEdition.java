package org.gridward.live;

import org.gridward.store.HashedContent;

/** An edition in memory: what requests read, and what the next one is made from. */
record HeldEdition(Snapshot snapshot, HashedContent content) {
    static HeldEdition first(HashedContent content) {
        return new HeldEdition(new Snapshot(content.content()), content);
    }

    HeldEdition next(HashedContent other) {
        return new HeldEdition(snapshot.next(other.content()), other);
    }

    int number() {
        return content.content().edition().number();
    }
}
