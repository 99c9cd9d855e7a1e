package org.gridward.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.model.Catalogue;
import org.gridward.model.Domain;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.TieBreaker;

/**
 * The classes of all catalogues: what stands above what, and which class of one catalogue is which of another (rules
 * Y-11, G-15, G-16). A matter whose class is not there is above and below nothing. Immutable.
 */
public final class MatterBook {
    /** Of several catalogues that are valid the latest is meant, then the smallest code. */
    private static final Comparator<Catalogue> LATEST_FIRST = Comparator.comparing(
                    Catalogue::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Catalogue::code);

    private final Map<String, Catalogue> catalogues = new TreeMap<>();
    private final List<Catalogue> national;
    private final Map<Matter, MatterClass> classes = new HashMap<>();
    private final Map<Matter, List<Matter>> up = new HashMap<>();
    private final Map<Matter, List<Matter>> lines = new HashMap<>();

    public MatterBook(Collection<Catalogue> catalogues, Collection<MatterClass> classes) {
        catalogues.forEach(catalogue -> this.catalogues.put(catalogue.code(), catalogue));
        national = catalogues.stream()
                .filter(Catalogue::national)
                .sorted(LATEST_FIRST)
                .toList();
        classes.forEach(one -> this.classes.put(new Matter(one.catalogue(), one.code()), one));
        CrossWalk walk = new CrossWalk(classes, this.classes);
        this.classes.keySet().forEach(matter -> {
            up.put(matter, walk.listUp(matter));
            lines.put(matter, walk.listLine(matter));
        });
    }

    public Optional<MatterClass> findClass(Matter matter) {
        return Optional.ofNullable(classes.get(matter));
    }

    public Optional<Catalogue> findCatalogue(String code) {
        return Optional.ofNullable(catalogues.get(code));
    }

    /** The catalogue in which a matter is read that names none. */
    public Optional<Catalogue> findNational(LocalDate day) {
        return national.stream().filter(one -> one.isValidOn(day)).findFirst();
    }

    /** That of the moment's day. */
    public Optional<Catalogue> findNational(Moment moment) {
        return national.stream().filter(moment::isValid).findFirst();
    }

    /**
     * The matter and the classes above it, nearest first, then what it was in older catalogues and what it became in
     * newer ones, each with the classes above.
     */
    public List<Matter> listLine(Matter matter) {
        return lines.getOrDefault(matter, List.of(matter));
    }

    /** Whether a list of classes is about it; an empty one is about everything. */
    public boolean isAmong(Matter matter, List<Matter> list) {
        return list.isEmpty() || listLine(matter).stream().anyMatch(list::contains);
    }

    /** How near in its line the nearest of a list is, from 0 on; empty when none is in it. */
    Optional<Integer> findNearness(Matter matter, Collection<Matter> list) {
        List<Matter> line = listLine(matter);
        for (int i = 0; i < line.size(); i++) {
            if (list.contains(line.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether such matters move on, so that all members of a zone must act (rule H-13). */
    public boolean isMobile(Matter matter) {
        return listUp(matter).stream()
                .anyMatch(one -> findClass(one).map(MatterClass::mobile).orElse(false));
    }

    /** The code of its domain or that of the nearest class above it. */
    public Optional<String> findDomain(Matter matter) {
        return listUp(matter).stream()
                .flatMap(one -> findClass(one).map(MatterClass::domain).stream())
                .findFirst();
    }

    /** What is cited for it or for the nearest class above it. */
    public Optional<String> findLegalBasis(Matter matter) {
        return listUp(matter).stream()
                .flatMap(one -> findClass(one).map(MatterClass::legalBasis).stream())
                .findFirst();
    }

    /** What is customary in its domain, as its catalogue says. */
    public Optional<TieBreaker> findTieBreaker(Matter matter) {
        return findDomain(matter)
                .flatMap(domain -> findCatalogue(matter.catalogue()).flatMap(one -> findIn(one, domain)))
                .map(Domain::tieBreaker);
    }

    /** The domain of that code; of several catalogues that have it, in the first by code. */
    public Optional<Domain> findDomainOf(String code) {
        return catalogues.values().stream()
                .flatMap(catalogue -> findIn(catalogue, code).stream())
                .findFirst();
    }

    private static Optional<Domain> findIn(Catalogue catalogue, String code) {
        return catalogue.domains().stream()
                .filter(domain -> domain.code().equals(code))
                .findFirst();
    }

    /** Whether its class, those above and its catalogue are there and valid, so that it can be dispatched (rule Y-11). */
    public boolean isDispatchable(Matter matter, Moment moment) {
        Optional<Catalogue> catalogue = findCatalogue(matter.catalogue());
        return catalogue.isPresent()
                && moment.isValid(catalogue.get())
                && classes.containsKey(matter)
                && listUp(matter).stream()
                        .flatMap(one -> findClass(one).stream())
                        .allMatch(moment::isValid);
    }

    private List<Matter> listUp(Matter matter) {
        return up.getOrDefault(matter, List.of(matter));
    }
}
