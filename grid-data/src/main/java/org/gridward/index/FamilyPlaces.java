package org.gridward.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * What lies at a point of a family, from its cells. Each place is made when it is first asked for and then kept, so that
 * nothing is allocated; a race makes one twice at worst. Safe for any thread.
 */
final class FamilyPlaces {
    private final CellIndex cells;
    private final FaceTable faces;
    private final @Nullable Place[] byFace;
    /** By the pair of faces, or by the point where more of them meet. */
    private final PlaceCache onBorders = new PlaceCache();

    FamilyPlaces(CellIndex cells) {
        this.cells = cells;
        this.faces = cells.faces();
        byFace = new Place[faces.size()];
        byFace[FaceTable.OUTSIDE] = Place.NOWHERE;
    }

    Place at(int x, int y) {
        return of(cells.locate(x, y), x, y);
    }

    /** @param found as the cells give it for the point */
    Place of(int found, int x, int y) {
        if (found < 0) {
            return onBorder(x, y);
        }
        Place known = byFace[found];
        if (known == null) {
            known = new Place(faces.listChain(found), false, List.of());
            byFace[found] = known;
        }
        return known;
    }

    private Place onBorder(int x, int y) {
        long pair = cells.pairAt(x, y);
        long key = pair >= 0 ? pair : Long.MIN_VALUE | (((long) x + Integer.MAX_VALUE) << 31) | (y & 0x7FFFFFFF);
        Place known = onBorders.find(key, Place.NOWHERE, Place.NOWHERE);
        if (known != Place.NOWHERE) {
            return known;
        }
        int[] around = pair >= 0 ? new int[] {(int) (pair >>> 32), (int) pair} : cells.listFacesAt(x, y);
        return onBorders.keep(key, Place.NOWHERE, Place.NOWHERE, between(around));
    }

    private Place between(int[] around) {
        int chosen = around[0];
        for (int face : around) {
            chosen = faces.rank(face) < faces.rank(chosen) ? face : chosen;
        }
        List<Grid> touching = new ArrayList<>();
        for (int level = 0; level < faces.layers().size(); level++) {
            int at = level;
            int own = faces.ancestor(chosen, level);
            IntStream.of(around)
                    .map(face -> faces.ancestor(face, at))
                    .distinct()
                    .filter(face -> face != FaceTable.OUTSIDE && face != own)
                    .mapToObj(faces::grid)
                    .sorted(LayerIndex.BY_CODE)
                    .forEach(touching::add);
        }
        return new Place(faces.listChain(chosen), true, touching);
    }
}
