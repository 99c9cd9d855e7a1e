package org.gridward.index;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridward.geo.Box;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Things by their boxes. Immutable, safe for any thread. */
final class BoxIndex<T> {
    private record Item<T>(T thing, Box box) {}

    private final HPRtree tree = new HPRtree();

    BoxIndex(Collection<T> things, Function<T, Box> boxOf) {
        for (T thing : things) {
            Box box = boxOf.apply(thing);
            tree.insert(envelope(box), new Item<>(thing, box));
        }
        tree.build(); // built now, because building on the first query is not safe for threads
    }

    /** Those whose boxes meet the box, in any order. */
    @SuppressWarnings("unchecked")
    void forEachNear(Box box, Consumer<T> consumer) {
        tree.query(envelope(box), found -> {
            Item<T> item = (Item<T>) found;
            // the tree may give more than what the envelope meets
            if (item.box.intersects(box)) {
                consumer.accept(item.thing);
            }
        });
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }
}
