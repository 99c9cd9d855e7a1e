package org.gridward.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;

/** The offices of a street for the lines that it can only ask (rule G-23). Immutable. */
final class Counterparts {
    private final UnitTree units;
    private final Map<String, List<Unit>> byLine = new HashMap<>();

    Counterparts(UnitTree units) {
        this.units = units;
        for (Unit unit : units.listUnits()) {
            if (unit.lineSuperior() != null) {
                byLine.computeIfAbsent(unit.lineSuperior(), key -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    /** The unit of the owner's own government that answers to the host in its line; of several the first by code. */
    Optional<Unit> find(String owner, String host) {
        Optional<Unit> home = findGovernment(owner);
        return byLine.getOrDefault(host, List.of()).stream()
                .filter(unit -> home.isPresent() && findGovernment(unit.code()).equals(home))
                .findFirst();
    }

    /** The nearest government at or above a unit. */
    private Optional<Unit> findGovernment(String code) {
        List<Unit> line = new ArrayList<>(units.findUnit(code).stream().toList());
        line.addAll(units.listSuperiors(code));
        return line.stream().filter(unit -> unit.kind() == UnitKind.GOVERNMENT).findFirst();
    }
}
