package org.gridward.load;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gridward.draft.Drafts;
import org.gridward.mapping.FeatureMapper;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.gridward.source.GeoJsonSource;
import org.gridward.source.SourceException;
import org.gridward.store.BaseMovedException;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.SuccessorRefusedException;

/**
 * Loads one file. Grids are added to the layer, or replace those of the same code; nothing is taken away. Both methods
 * throw {@link UnreadableFileException} when the file is no GeoJSON; then, and after an error, nothing is published.
 */
public final class Loader {
    private final LoadRequest request;
    private final LongConsumer progress;

    /** @param progress told the number of features read so far, after each */
    public Loader(LoadRequest request, LongConsumer progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Finds what is wrong without writing to the database: the load happens in memory, on a copy of the edition that it
     * would follow.
     *
     * @param target empty when there is no database yet
     */
    public LoadReport rehearse(Optional<Database> target) {
        BaseEdition base = target.map(database ->
                        BaseEdition.inForce(database, request.edition().effectiveFrom()))
                .orElseGet(BaseEdition::none);
        try (GeoJsonSource source = open();
                Database scratch = Database.open(DatabaseSettings.inMemory())) {
            Drafts drafts = new Drafts(scratch);
            if (target.isPresent() && !base.later().isEmpty()) {
                return rehearseBeforeLater(drafts, base, ScratchEditions.copy(base, target.get(), drafts), source);
            }
            Draft draft = createDraft(drafts);
            drafts.load(draft.id(), "edition", base.listRows());
            return fill(drafts, draft, base, source);
        } catch (SourceException e) {
            throw new UnreadableFileException(e, request.crs().name());
        }
    }

    /** Publishes in the copy, because only that tells whether the later editions can have successors. */
    private LoadReport rehearseBeforeLater(
            Drafts drafts, BaseEdition base, ScratchEditions copies, GeoJsonSource source) {
        Draft draft = createDraft(drafts);
        LoadReport report = fill(drafts, draft, base, source);
        if (report.hasErrors()) {
            return report;
        }
        try {
            drafts.publish(draft.id());
            return report;
        } catch (SuccessorRefusedException e) {
            return report.withErrors(LaterEditions.inTheWay(copies.originalOf(e.edition()), e));
        }
    }

    /** Publishes the file as the next edition, unless there are errors. */
    public LoadReport publish(Database target) {
        try (GeoJsonSource source = open()) {
            return publish(new Drafts(target).by(author()), target, source);
        } catch (SourceException e) {
            throw new UnreadableFileException(e, request.crs().name());
        }
    }

    private GeoJsonSource open() {
        return GeoJsonSource.open(request.file(), request.crs());
    }

    private LoadReport publish(Drafts drafts, Database target, GeoJsonSource source) {
        Draft draft = createDraft(drafts);
        try {
            LoadReport report = fill(drafts, draft, BaseEdition.inForce(target, draft.effectiveFrom()), source);
            if (report.hasErrors()) {
                drafts.discard(draft.id());
                return report;
            }
            return publish(drafts, draft, report);
        } catch (RuntimeException | Error e) {
            discardAfter(e, drafts, draft);
            throw e;
        }
    }

    private static LoadReport publish(Drafts drafts, Draft draft, LoadReport report) {
        try {
            Edition edition = drafts.publish(draft.id());
            return report.with(edition);
        } catch (BaseMovedException e) {
            drafts.discard(draft.id());
            return report.withErrors(List.of(baseMoved(e.current())));
        } catch (SuccessorRefusedException e) {
            drafts.discard(draft.id());
            return report.withErrors(LaterEditions.inTheWay(e.edition(), e));
        }
    }

    private static void discardAfter(Throwable cause, Drafts drafts, Draft draft) {
        try {
            drafts.discard(draft.id());
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private Actor author() {
        return new Actor(request.edition().author(), Actor.Via.COMMAND_LINE);
    }

    private Draft createDraft(Drafts drafts) {
        LoadRequest.Proposed edition = request.edition();
        return drafts.create(edition.title(), edition.note(), edition.effectiveFrom());
    }

    private LoadReport fill(Drafts drafts, Draft draft, BaseEdition base, GeoJsonSource source) {
        FindingLog log = new FindingLog();
        base.next().ifPresent(next -> log.add(LaterEditions.endOfLoad(next)));
        Predecessor before = base.predecessor(request.target().code());
        FeatureMapper mapper = new FeatureMapper(request.mapping(before), log::add);
        boolean unitPerGrid = request.owners() instanceof LoadRequest.Owners.UnitPerGrid;
        NewRows filter = new NewRows(before, unitPerGrid, finding -> log.add(mapper.withSource(finding)));
        RowStream rows = new RowStream(source, mapper, filter, progress);

        drafts.load(draft.id(), request.sourceName(), () -> rows);
        if (rows.features() == 0) {
            log.add(noFeatures());
        }
        drafts.check(draft.id()).forEach(finding -> log.add(mapper.withSource(finding)));
        return new LoadReport(rows.features(), rows.rows(), log.kept(), log.errors(), log.warnings(), Optional.empty());
    }

    private static Finding baseMoved(int number) {
        return wholeFile(
                "BASE_MOVED",
                "导入期间发布了第 " + number + " 版；请重新导入",
                "Edition " + number + " was published during this load; load the file again");
    }

    private static Finding noFeatures() {
        return wholeFile("NO_FEATURES", "文件中没有要素", "The file holds no feature");
    }

    private static Finding wholeFile(String code, String zh, String en) {
        return new Finding(code, Finding.Severity.ERROR, null, null, null, new Text(zh, en));
    }
}
