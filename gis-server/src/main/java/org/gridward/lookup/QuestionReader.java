package org.gridward.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.http.Coordinates;
import org.gridward.http.ProblemException;
import org.gridward.live.Snapshot;
import org.gridward.model.Catalogue;
import org.gridward.model.Matter;
import org.gridward.model.Severity;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.resolve.Question;
import org.jspecify.annotations.Nullable;

/** Turns parameters into a question of one edition; what the edition does not know is a problem that names it. */
final class QuestionReader {
    private static final double MAX_ACCURACY_METERS = 5_000;

    private QuestionReader() {}

    /** The place alone, which needs no edition. */
    static Position position(ResolveQuery query) {
        Coordinates.crs("outCrs", query.outCrs());
        Crs system = Coordinates.crs("crs", query.crs());
        return Coordinates.position(system, query.lon(), query.lat(), query.x(), query.y());
    }

    static Question read(ResolveQuery query, Position position, WantedFields fields, Snapshot edition, Instant asOf) {
        return new Question(
                position.latticeX(),
                position.latticeY(),
                asOf,
                matter(query, edition, asOf),
                query.matter() != null && query.catalogue() == null,
                domain(query.domain(), edition),
                severity(query.severity()),
                discoverer(query.discoveredBy(), edition),
                accuracy(query.accuracy()),
                fields.parts());
    }

    private static @Nullable Matter matter(ResolveQuery query, Snapshot edition, Instant asOf) {
        String code = query.matter();
        if (code == null) {
            if (query.catalogue() != null) {
                throw ProblemException.invalidParameter(
                        "catalogue",
                        query.catalogue(),
                        new Text("catalogue 须与 matter 一并给出", "catalogue goes with matter"));
            }
            return null;
        }
        Matter matter = new Matter(catalogue(query, edition, asOf), code);
        if (edition.resolver().matters().findClass(matter).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "matter",
                    code,
                    new Text(
                            "目录 " + matter.catalogue() + " 中没有类别 " + code,
                            "Catalogue " + matter.catalogue() + " has no class " + code));
        }
        return matter;
    }

    private static String catalogue(ResolveQuery query, Snapshot edition, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, edition.zone());
        String named = query.catalogue();
        Optional<Catalogue> found = named == null
                ? edition.resolver().matters().findNational(day)
                : edition.resolver().matters().findCatalogue(named);
        return found.map(Catalogue::code)
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "catalogue",
                        named,
                        named == null
                                ? new Text(
                                        day + " 没有生效的国家目录，请指明 catalogue",
                                        "No national catalogue holds on " + day + "; name one")
                                : new Text("没有目录 " + named, "There is no catalogue " + named)));
    }

    private static @Nullable String domain(@Nullable String domain, Snapshot edition) {
        if (domain != null && edition.resolver().matters().findDomainOf(domain).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "domain", domain, new Text("没有条线 " + domain, "There is no domain " + domain));
        }
        return domain;
    }

    private static Severity severity(@Nullable String severity) {
        if (severity == null) {
            return Severity.ORDINARY;
        }
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(severity))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "severity",
                        severity,
                        new Text(
                                "severity 应为 ORDINARY、PROMINENT 或 MAJOR",
                                "severity must be ORDINARY, PROMINENT or MAJOR")));
    }

    private static @Nullable Unit discoverer(@Nullable String code, Snapshot edition) {
        if (code == null) {
            return null;
        }
        return edition.units()
                .findUnit(code)
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "discoveredBy", code, new Text("没有单位 " + code, "There is no unit " + code)));
    }

    private static @Nullable Double accuracy(@Nullable Double meters) {
        if (meters != null && !(meters >= 0 && meters <= MAX_ACCURACY_METERS)) {
            throw ProblemException.invalidParameter(
                    "accuracy",
                    String.valueOf(meters),
                    new Text(
                            "accuracy 应为 0 到 " + (int) MAX_ACCURACY_METERS + " 之间的米数",
                            "accuracy must be metres from 0 to " + (int) MAX_ACCURACY_METERS));
        }
        return meters;
    }
}
