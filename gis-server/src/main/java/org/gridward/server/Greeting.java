package org.gridward.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gridward.access.FirstAdmin;
import org.gridward.geo.Position;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the newcomer on the console where the page is and how to ask the first question. */
@Component
class Greeting {
    /** 新开河, near the point where three streets of the sample meet. */
    private static final Position XINKAIHE = new Position(121.4930, 31.2300);

    private final LiveEditions live;
    private final FirstAdmin firstAdmin;
    private final LoopbackRule rule;

    Greeting(LiveEditions live, FirstAdmin firstAdmin, LoopbackRule rule) {
        this.live = live;
        this.firstAdmin = firstAdmin;
        this.rule = rule;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        String scheme = rule.hasTls() ? "https" : "http";
        String base = scheme + "://127.0.0.1:" + context.getWebServer().getPort();
        StringBuilder text = new StringBuilder("\n  Gridward: " + base + "/\n");
        findAdminFile()
                .ifPresent(file -> text.append("  Sign in as admin; the first password is in " + file + "\n")
                        .append("  Change it soon (POST /api/v1/me/password); the file is deleted then.\n"));
        live.findStaleSince()
                .ifPresent(since -> text.append(
                                "  The database does not answer: this is what was known at " + since + ",\n")
                        .append("  and nothing can be changed until it does.\n"));
        Instant now = Instant.now();
        Optional<Position> place = live.findSnapshot(now, now).flatMap(Greeting::findPlace);
        place.ifPresentOrElse(
                p -> text.append("  Try: curl '" + base + "/api/v1/resolve?lon=" + p.lon() + "&lat=" + p.lat() + "'\n"),
                () -> text.append("  The database is empty; the page says how to load your own boundaries.\n"));
        System.out.println(text);
    }

    /** Without the database nobody can sign in, and nobody knows whether the password is still the first. */
    private Optional<Path> findAdminFile() {
        return live.findStaleSince().isPresent() ? Optional.empty() : firstAdmin.findFile();
    }

    /** The famous place when it lies in a grid, else a corner of the first grid. */
    private static Optional<Position> findPlace(Snapshot snapshot) {
        if (!snapshot.index()
                .locate(XINKAIHE.latticeX(), XINKAIHE.latticeY())
                .grids()
                .isEmpty()) {
            return Optional.of(XINKAIHE);
        }
        return snapshot.listLayers().stream()
                .flatMap(layer -> snapshot.index().listGrids(layer.code()).stream())
                .findFirst()
                .map(Greeting::firstCorner);
    }

    private static Position firstCorner(Grid grid) {
        int[] shell = grid.shape().ring(0, 0);
        return Position.ofLattice(shell[0], shell[1]);
    }
}
