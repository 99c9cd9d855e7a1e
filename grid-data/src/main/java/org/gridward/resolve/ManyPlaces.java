package org.gridward.resolve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.index.PointBatch;
import org.gridward.model.Ledger;

/**
 * One question about many places. Where what is asked follows from the grids of the place alone, it is worked out once
 * for all places that lie in the same grids. For one thread.
 *
 * @param <T> what becomes of an answer
 */
public final class ManyPlaces<T> {
    /** What no distance and no drawn line has a say in. */
    static final Set<Part> OF_GRIDS = EnumSet.of(
            Part.GRIDS,
            Part.OWNER,
            Part.MANAGED_BY,
            Part.LEAD,
            Part.SUPPORT,
            Part.ROLES,
            Part.DISPATCH,
            Part.LINKAGE,
            Part.LADDER);

    private static final int MOST_KEPT = 1 << 18;

    private final Resolver resolver;
    private final GridIndex index;
    private final StripStep strips;
    private final Question question;
    private final Ledger ledger;
    private final Function<Resolution, T> render;
    private final boolean ofGrids;
    /** Most places are one object each, the others are found by their grids. */
    private final Map<Place, T> byPlace = new IdentityHashMap<>();

    private final Map<SameGrids, T> byGrids = new HashMap<>();

    ManyPlaces(
            Resolver resolver,
            GridIndex index,
            StripStep strips,
            Question question,
            Ledger ledger,
            Function<Resolution, T> render) {
        this.resolver = resolver;
        this.index = index;
        this.strips = strips;
        this.question = question;
        this.ledger = ledger;
        this.render = render;
        this.ofGrids = OF_GRIDS.containsAll(question.parts());
    }

    /** Before the answers at the points of the batch are asked for. */
    public void locate(PointBatch points) {
        if (ofGrids) {
            index.locate(points);
        }
    }

    /** The answer at a point of a located batch; one and the same for places between which nothing differs. */
    public T at(PointBatch points, int point) {
        int x = points.x(point);
        int y = points.y(point);
        return ofGrids ? at(x, y, points.place(point)) : resolve(x, y);
    }

    private T at(int x, int y, Place place) {
        if (strips.mayReach(x, y)) {
            return resolve(x, y);
        }
        T answer = byPlace.get(place);
        return answer == null ? find(x, y, place) : answer;
    }

    private T find(int x, int y, Place place) {
        if (place.onBorder()) {
            return resolve(x, y);
        }
        if (byPlace.size() == MOST_KEPT) {
            byPlace.clear();
            byGrids.clear();
        }
        T answer = byGrids.computeIfAbsent(new SameGrids(place.grids()), key -> resolve(x, y));
        byPlace.put(place, answer);
        return answer;
    }

    private T resolve(int x, int y) {
        return render.apply(resolver.resolve(question.at(x, y), ledger));
    }
}
