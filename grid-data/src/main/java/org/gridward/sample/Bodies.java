package org.gridward.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridward.model.Assignment;
import org.gridward.model.LayerKind;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;

/** Collects who acts in a city and by which scheme. */
final class Bodies {
    private static final LocalDate ACTIVE_FROM = LocalDate.of(2012, 1, 1);
    private static final ZoneId TIME_ZONE = ZoneId.of("Asia/Shanghai");

    private final String root;
    private final List<Unit> units = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Scheme> schemes = new ArrayList<>();

    /** Starts with the bureau that commands all others. */
    Bodies(String root, String name) {
        this.root = root;
        units.add(new Unit(root, name, UnitKind.BUREAU, null, name));
    }

    void addBrigade(String code, String name, String legalAuthority) {
        units.add(new Unit(code, name, UnitKind.BRIGADE, root, legalAuthority));
    }

    void addSquad(String code, String name, String brigade, String legalAuthority, String street) {
        units.add(new Unit(code, name, UnitKind.SQUAD, brigade, legalAuthority));
        assignments.add(new Assignment(code, "street", street, Role.OWNER));
    }

    void addScheme(String code, String name, Set<String> streets) {
        schemes.add(new Scheme(
                code,
                name,
                "street",
                streets,
                ACTIVE_FROM,
                null,
                TIME_ZONE,
                List.of(new LayerKind("street", null)),
                "street"));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(units);
        rows.addAll(assignments);
        rows.addAll(schemes);
        return rows;
    }
}
