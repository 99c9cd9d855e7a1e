package org.gridward.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.source.RawFeature;
import org.jspecify.annotations.Nullable;

/**
 * Maps the features of one file, one after the other, and keeps of them only codes and kinds. A feature with an error
 * gives no rows; all of its errors are told. For one thread.
 */
public final class FeatureMapper {
    private final LayerMapping mapping;
    private final Layer layer;
    private final LayerMapping.Term term;
    private final Consumer<Finding> findings;
    private final Consumer<LostGround> lost;
    private final GroundReader ground;
    private final Map<RowKey, FeatureRef> byKey = new HashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> units = new LinkedHashSet<>();

    /**
     * Findings and what they cost are handed over as they come.
     *
     * @param layer what the mapping's target is, but for the kinds, which are those that the file has
     * @param lost told what is known of each feature that gives no grid
     */
    public FeatureMapper(
            LayerMapping mapping,
            Layer layer,
            LayerMapping.Term term,
            Consumer<Finding> findings,
            Consumer<LostGround> lost) {
        this.mapping = mapping;
        this.layer = layer;
        this.term = term;
        this.findings = findings;
        this.lost = lost;
        this.ground = new GroundReader(mapping.crs());
    }

    /** The grid, its unit if it is new, and the assignment; empty when the feature has an error. */
    public List<Row> map(RawFeature feature) {
        FeatureFindings told = new FeatureFindings(FeatureRef.of(feature), findings);
        PropertyReader properties = new PropertyReader(feature.properties(), told);
        LayerMapping.Columns columns = mapping.columns();

        Optional<String> code = properties.findRequired(columns.code(), "MISSING_CODE");
        Optional<String> name = properties.findName(columns.name());
        Optional<String> kind = findLink(properties, columns.kind(), "MISSING_KIND");
        Optional<String> parent = findLink(properties, columns.parent(), "MISSING_PARENT");
        Map<String, AttributeValue> attributes = properties.readAttributes(mapping.attributes());
        code.ifPresent(c -> told.about(RowKey.grid(layer.code(), c)));
        Optional<Shape> shape = ground.read(feature.geometry(), told);
        code.ifPresent(c -> checkUnique(c, shape, told));
        if (told.hasErrors() || code.isEmpty() || shape.isEmpty()) {
            RowKey key = code.map(c -> RowKey.grid(layer.code(), c)).orElse(null);
            lost.accept(new LostGround(layer.code(), key, ground.knownVertices(feature.geometry())));
            return List.of();
        }
        kind.ifPresent(kinds::add);
        Grid grid = new Grid(
                Grid.UNNUMBERED,
                layer.code(),
                code.get(),
                kind.orElse(null),
                name.orElse(code.get()),
                parent.orElse(null),
                shape.get(),
                new TreeMap<>(attributes));
        return withOwner(grid, properties, told);
    }

    /** What belongs to the layer as a whole: itself with the kinds that were seen, and the scheme of its owners. */
    public List<Row> finish() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Layer(layer.code(), layer.name(), layer.parent(), layer.policy(), List.copyOf(kinds))
                .withAttributes(mapping.declaredAttributes()));
        if (!(mapping.owners() instanceof LayerMapping.Owners.Nobody)) {
            rows.add(scheme());
        }
        return rows;
    }

    /** A finding about a grid of this file, with the feature it came from; any other as it is. */
    public Finding withSource(Finding finding) {
        RowKey row = finding.row();
        FeatureRef feature = finding.source() == null && row != null ? byKey.get(row) : null;
        return feature == null
                ? finding
                : new Finding(
                        finding.code(), finding.severity(), row, finding.place(), feature.text(), finding.message());
    }

    private static Optional<String> findLink(PropertyReader properties, @Nullable String column, String missing) {
        return column == null ? Optional.empty() : properties.findRequired(column, missing);
    }

    private void checkUnique(String code, Optional<Shape> shape, FeatureFindings told) {
        FeatureRef first = byKey.putIfAbsent(RowKey.grid(layer.code(), code), told.feature());
        if (first != null) {
            @Nullable
            Position place = shape.map(s -> Position.ofLattice(s.ring(0, 0)[0], s.ring(0, 0)[1]))
                    .orElse(null);
            told.error("DUPLICATE_CODE", place, FindingText.duplicateCode(code, first, told.feature()));
        }
    }

    private List<Row> withOwner(Grid grid, PropertyReader properties, FeatureFindings told) {
        if (mapping.owners() instanceof LayerMapping.Owners.UnitPerGrid owners) {
            return owned(grid, owners.prefix() + grid.code(), grid.name(), owners.kind());
        }
        if (mapping.owners() instanceof LayerMapping.Owners.UnitInColumn owners) {
            if (properties.isAbsent(owners.column())) {
                told.warning("MISSING_UNIT", null, FindingText.missing(owners.column(), properties.names()));
                return List.of(grid);
            }
            return properties
                    .findCode(owners.column())
                    .map(unit -> owned(grid, unit, unit, owners.kind()))
                    .orElse(List.of());
        }
        return List.of(grid);
    }

    private List<Row> owned(Grid grid, String unit, String unitName, UnitKind unitKind) {
        Row assignment = new Assignment(unit, grid.layer(), grid.code(), Role.OWNER);
        return units.add(unit)
                ? List.of(grid, new Unit(unit, unitName, unitKind, null, null), assignment)
                : List.of(grid, assignment);
    }

    private Scheme scheme() {
        return new Scheme(
                layer.code(),
                layer.name(),
                layer.code(),
                Set.of(),
                term.activeFrom(),
                null,
                term.timeZone(),
                List.of(new LayerKind(layer.code(), null)),
                layer.code());
    }
}
