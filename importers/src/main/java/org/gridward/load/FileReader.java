package org.gridward.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gridward.check.Checks;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.mapping.FeatureMapper;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LostGround;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.source.GeoJsonSource;
import org.gridward.source.SourceException;

/** Reads one file, one feature at a time, into the rows that a load would write. */
final class FileReader {
    private final LayerFile file;
    private final FindingLog log;
    private final FeatureMapper mapper;
    private final NewRows filter;
    private List<Row> rows = new ArrayList<>();
    private final List<LostGround> lost = new ArrayList<>();
    private final Set<String> attributes;
    private final boolean nameFile;
    private long features;

    /** @param units those of the files before; those of this one are added */
    FileReader(LayerFile file, LoadPlan plan, Predecessor before, Set<String> units, FindingLog log) {
        this.file = file;
        this.log = log;
        this.nameFile = plan.files().size() > 1;
        LayerMapping mapping = file.mapping();
        this.attributes = mapping.attributes().stream()
                .map(column -> column.attribute().name())
                .collect(Collectors.toSet());
        this.mapper = new FeatureMapper(
                mapping, before.layerOf(mapping.target()), plan.term(), f -> log.add(withFile(f)), lost::add);
        boolean unitPerGrid = mapping.owners() instanceof LayerMapping.Owners.UnitPerGrid;
        this.filter = new NewRows(before, Set.copyOf(units), unitPerGrid, finding -> log.add(withSource(finding)));
    }

    /**
     * @param progress told of each feature
     * @throws UnreadableFileException when the file is no GeoJSON, also after some of it was read
     */
    void read(LongConsumer progress) {
        try (GeoJsonSource source =
                GeoJsonSource.open(file.file(), file.mapping().crs())) {
            while (source.hasNext()) {
                add(mapper.map(source.next()));
                progress.accept(++features);
            }
        } catch (SourceException e) {
            throw new UnreadableFileException(
                    e, file.name(), file.mapping().crs().name());
        }
        add(mapper.finish());
        if (features == 0) {
            log.add(new Finding(
                    "NO_FEATURES",
                    Finding.Severity.ERROR,
                    RowKey.layer(layer()),
                    null,
                    nameFile ? new Text(file.name(), file.name()) : null,
                    new Text("文件中没有要素", "The file holds no feature")));
        }
    }

    private void add(List<Row> mapped) {
        Set<RowKey> refused = new HashSet<>();
        for (Row row : filter.filter(mapped)) {
            Optional<Finding> invalid = row instanceof Grid grid ? Checks.findInvalidShape(grid) : Optional.empty();
            if (row instanceof Grid grid && invalid.isPresent()) {
                log.add(withSource(invalid.get()));
                lost.add(new LostGround(layer(), grid.key(), verticesOf(grid.shape())));
                refused.add(grid.key());
            } else if (!(row instanceof Assignment owner
                    && refused.contains(RowKey.grid(owner.layer(), owner.grid())))) {
                rows.add(row);
            }
        }
    }

    private static List<Position> verticesOf(Shape shape) {
        List<Position> vertices = new ArrayList<>();
        shape.forEachSegment((ax, ay, bx, by) -> vertices.add(Position.ofLattice(bx, by)));
        return vertices;
    }

    /** A finding about a grid of this file, with its feature; any other as it is. */
    Finding withSource(Finding finding) {
        Finding told = mapper.withSource(finding);
        return told == finding ? finding : withFile(told);
    }

    private Finding withFile(Finding finding) {
        Text source = finding.source();
        if (!nameFile || source == null) {
            return finding;
        }
        Text named = new Text(file.name() + " " + source.zh(), file.name() + ", " + source.en());
        return new Finding(
                finding.code(), finding.severity(), finding.row(), finding.place(), named, finding.message());
    }

    String layer() {
        return file.mapping().target().code();
    }

    /** Names of the attributes that the file speaks of. */
    Set<String> attributes() {
        return attributes;
    }

    boolean isParentByGround() {
        return file.mapping().isParentByGround();
    }

    List<Row> rows() {
        return rows;
    }

    /** They were taken over; the memory is needed. */
    void forgetRows() {
        rows = List.of();
    }

    List<LostGround> lost() {
        return lost;
    }

    List<String> unitCodes() {
        return rows.stream()
                .filter(Unit.class::isInstance)
                .map(row -> ((Unit) row).code())
                .toList();
    }

    LoadReport.LayerCount count() {
        long grids = rows.stream().filter(Grid.class::isInstance).count();
        return new LoadReport.LayerCount(layer(), file.name(), features, grids, rows.size());
    }
}
