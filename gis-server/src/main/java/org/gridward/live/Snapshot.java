package org.gridward.live;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Barrier;
import org.gridward.model.Coverage;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.gridward.model.UnitTree;
import org.gridward.model.Zone;
import org.gridward.resolve.Resolver;
import org.gridward.resolve.ZoneGround;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImages;
import org.gridward.topology.UnionGround;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * One edition, or one moment of a draft, ready to answer from memory. Immutable, safe for any thread; a request uses one
 * from start to end.
 */
public final class Snapshot {
    private final EditionContent content;
    private final @Nullable DraftHead draft;
    private final Ownership ownership;
    private final UnitTree units;
    private final UnionGround unionGround;
    private final GridIndex index;
    private final Resolver resolver;
    private final Map<RowKey, UnionGrid> unionGrids = new HashMap<>();

    private volatile @Nullable NameIndex names;
    private volatile @Nullable SnapshotGround ground;

    /** How the index of a snapshot is made of the ground. */
    private interface Indexing {
        GridIndex make(Collection<Layer> layers, Collection<Grid> grids);
    }

    public Snapshot(EditionContent content) {
        this(content, null, UnionGround.NONE, GridIndex::new);
    }

    private Snapshot(EditionContent content, @Nullable DraftHead draft, UnionGround unions, Indexing indexing) {
        this.content = content;
        this.draft = draft;
        units = new UnitTree(content.units());
        unionGround = unions.next(content.layers(), content.grids(), content.unionGrids());
        List<Grid> ground = new ArrayList<>(content.grids());
        ground.addAll(unionGround.listGrids());
        index = indexing.make(content.layers(), ground);
        content.unionGrids().forEach(grid -> unionGrids.put(RowKey.grid(grid.layer(), grid.code()), grid));
        ownership = new Ownership(content.assignments(), content.layers(), index);
        resolver = new Resolver(content, index, units);
    }

    /**
     * From the bytes of the index of an equal snapshot.
     *
     * @throws IllegalArgumentException when that is seen not to be so
     */
    static Snapshot read(EditionContent content, ByteBuffer index) {
        return new Snapshot(content, null, UnionGround.NONE, (layers, grids) -> GridIndex.read(layers, grids, index));
    }

    /** This one with a draft's images on top; of the rows that stay nothing is built anew. */
    Snapshot overlaid(DraftImages images) {
        Edition proposed = images.head().draft().proposed();
        return new Snapshot(
                content.overlaid(proposed, images.rows()),
                images.head(),
                unionGround,
                (layers, grids) -> new GridIndex(layers, grids, index));
    }

    /** Another edition; of the rows that both have as the same objects nothing is built anew. */
    Snapshot next(EditionContent other) {
        return new Snapshot(other, null, unionGround, index::next);
    }

    EditionContent content() {
        return content;
    }

    /** The edition that is read; of a draft the one that it proposes, which has no number yet. */
    public Edition edition() {
        return content.edition();
    }

    /** The moment of the draft that is read; empty when it is an edition. */
    public Optional<DraftHead> findDraft() {
        return Optional.ofNullable(draft);
    }

    /** Number of the edition that is read, or of the one that the draft is based on. */
    public int knownEdition() {
        return draft == null ? edition().number() : edition().base();
    }

    /** The zone in which a date alone is read and moments are written. */
    public ZoneId zone() {
        return content.zone();
    }

    /** By code. */
    public List<Layer> listLayers() {
        return content.layers();
    }

    public Optional<Layer> findLayer(String code) {
        return content.layers().stream()
                .filter(layer -> layer.code().equals(code))
                .findFirst();
    }

    public UnitTree units() {
        return units;
    }

    public GridIndex index() {
        return index;
    }

    /** Built when it is first asked for: most snapshots never are. */
    public NameIndex names() {
        NameIndex known = names;
        if (known == null) {
            List<Layer> ordered = Families.inReadingOrder(content.layers());
            known = new NameIndex(
                    ordered,
                    ordered.stream().map(layer -> index.listGrids(layer.code())).toList(),
                    units.listUnits());
            names = known;
        }
        return known;
    }

    public Resolver resolver() {
        return resolver;
    }

    /** Built when it is first asked for: only the bases of drafts are. */
    SnapshotGround ground() {
        SnapshotGround known = ground;
        if (known == null) {
            known = new SnapshotGround(this);
            ground = known;
        }
        return known;
    }

    List<Assignment> listAssignments(RowKey grid) {
        return ownership.listAssignments(grid);
    }

    /** The roles on a grid, by unit. */
    public List<Assignment> listAssignments(Grid grid) {
        return ownership.listAssignments(grid.key());
    }

    /** What a grid of the index is made of; empty for one that was drawn. */
    public Optional<UnionGrid> findUnion(Grid grid) {
        return Optional.ofNullable(unionGrids.get(grid.key()));
    }

    /** The boundary zones that hold on that day, by code. */
    public List<Zone> listZones(LocalDate day) {
        return content.list(Zone.class).stream()
                .filter(zone -> zone.isValidOn(day))
                .toList();
    }

    /** Whether it holds or not. */
    public Optional<Zone> findZone(String code) {
        return content.list(Zone.class).stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst();
    }

    /** The ground of a zone as a map shows it, in lattice steps. */
    public List<Polygon> listGround(Zone zone) {
        return new ZoneGround(index, content.list(Barrier.class)).list(zone);
    }

    /** The ground that a station covers: the grids that it serves and what is drawn for it; empty for none. */
    public Optional<Shape> findCoverage(String unit) {
        return ownership.findCoverage(unit, content.list(Coverage.class));
    }

    /** The ground of every station that covers any, by the code of the station. */
    public List<Shape> listCoverages() {
        return units.listUnits().stream()
                .flatMap(unit -> findCoverage(unit.code()).stream())
                .toList();
    }

    /** The grids that a station serves, by layer and code. */
    public List<Grid> listServedGrids(String unit) {
        return ownership.listGrids(unit, Role.SERVES);
    }

    /** The grids that a unit owns, by layer and code. */
    public List<Grid> listOwnedGrids(String unit) {
        return ownership.listGrids(unit, Role.OWNER);
    }

    /** The union of a unit's {@code OWNER} grids; empty when it owns none. */
    public Optional<Shape> findTerritory(String unit) {
        return ownership.findTerritory(unit);
    }
}
