package org.gridward.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridward.check.Checks;
import org.gridward.check.Proposal;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadProgress.Stage;
import org.gridward.mapping.LostGround;
import org.gridward.model.Finding;
import org.gridward.model.Layer;

/**
 * Reads the files of a plan, nodes and checks what they make of an edition. Nothing is written; the rows are held in
 * memory once, because each of these steps needs all of them.
 */
final class Preparation {
    private final LoadPlan plan;
    private final LoadProgress progress;
    private final FindingLog log = new FindingLog();
    private final List<FileReader> readers = new ArrayList<>();
    private long features;

    Preparation(LoadPlan plan, LoadProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    Prepared prepare(BaseEdition base) {
        base.next().ifPresent(next -> log.add(LaterEditions.endOfLoad(next)));
        readFiles(base);
        ProposedRows rows = new ProposedRows(base.listRows());
        List<LostGround> lost = new ArrayList<>();
        for (FileReader reader : readers) {
            reader.rows().forEach(row -> rows.addFromFile(row, reader.attributes()));
            lost.addAll(reader.lost());
        }
        List<LoadReport.LayerCount> counts =
                readers.stream().map(FileReader::count).toList();
        readers.forEach(FileReader::forgetRows);
        GroundParents byGround = findParents(rows);
        FamilyStage stage = node(rows);
        StoredBorders.listMoved(stage.noded(), rows).forEach(log::add);
        progress.at(Stage.CHECK, rows.all().size());
        check(proposal(base, rows), new Causes(rows, lost, byGround, log));
        progress.at(Stage.CHECK, rows.all().size());
        if (log.errors() == 0) {
            StoredBorders.listVertices(stage.noded()).forEach(log::add);
        }
        NodingReport noding = NodedGrids.report(stage.noded(), plan.limitMeters());
        LoadReport report = new LoadReport(
                counts, log.kept(), log.errors(), log.warnings(), noding, Optional.empty(), Optional.empty());
        return new Prepared(base.number(), report, report.hasErrors() ? List.of() : rows.listWritten());
    }

    private void readFiles(BaseEdition base) {
        Set<String> units = new HashSet<>();
        for (LayerFile file : plan.files()) {
            Predecessor before = base.predecessor(file.mapping().target().code());
            FileReader reader = new FileReader(file, plan, before, units, log);
            readers.add(reader);
            reader.read(ofFile -> progress.at(Stage.READ, ++features));
            units.addAll(reader.unitCodes());
        }
    }

    private GroundParents findParents(ProposedRows rows) {
        GroundParents byGround = new GroundParents(rows, finding -> log.add(withSource(finding)));
        for (Layer layer : inOrder(rows)) {
            if (layer.parent() != null
                    && readers.stream().anyMatch(r -> r.layer().equals(layer.code()) && r.isParentByGround())) {
                byGround.find(layer, layer.parent());
            }
        }
        return byGround;
    }

    /** By code; a parent is found by its ground, which no other layer's parents change. */
    private static List<Layer> inOrder(ProposedRows rows) {
        return rows.layers().stream().sorted(Comparator.comparing(Layer::code)).toList();
    }

    private FamilyStage node(ProposedRows rows) {
        Set<String> layers = new HashSet<>();
        readers.forEach(reader -> layers.add(reader.layer()));
        FamilyStage stage = new FamilyStage(rows, plan.limitMeters());
        stage.node(layers, grids -> progress.at(Stage.NODE, grids));
        return stage;
    }

    private Proposal proposal(BaseEdition base, ProposedRows rows) {
        Proposal proposal = base.number() == 0
                ? Proposal.of(rows.all())
                : Proposal.ofEdition(base.listRows()).with(rows.listWritten(), List.of());
        return proposal.takingEffectAt(plan.edition().effectiveFrom());
    }

    private void check(Proposal proposal, Causes causes) {
        for (Finding finding : Checks.check(proposal)) {
            if (!causes.isFollowUp(finding)) {
                log.add(withSource(finding));
            }
        }
    }

    private Finding withSource(Finding finding) {
        for (FileReader reader : readers) {
            Finding told = reader.withSource(finding);
            if (told != finding) {
                return told;
            }
        }
        return finding;
    }
}
