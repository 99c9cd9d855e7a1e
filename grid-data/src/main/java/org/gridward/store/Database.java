package org.gridward.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A database: its pool of connections and its stores. One that is not open yet has its stores too; whatever is asked of
 * them ends with a {@link DatabaseUnavailableException} until {@link #connect} has succeeded. Safe for any thread.
 */
public final class Database implements AutoCloseable {
    private static final List<Class<?>> ENTITIES = List.of(
            StoredEdition.class,
            StoredDraft.class,
            StoredOperation.class,
            StoredComment.class,
            StoredLineage.class,
            StoredAuditEntry.class,
            StoredAuditHead.class,
            StoredUser.class,
            StoredKey.class,
            StoredAccessRevision.class,
            StoredJob.class,
            StoredReport.class,
            StoredLedgerEntry.class);

    private final Vendor vendor;
    private final DatabaseSettings settings;
    private final Transactions transactions;
    private volatile @Nullable Connected connected;
    private boolean closed;
    private final EditionStore editions;
    private final DraftStore drafts;
    private final CodeCounters codes;
    private final AuditLog audit;
    private final JobStore jobs;
    private final AccessStore access;
    private final LedgerStore ledger;

    private record Connected(HikariDataSource pool, SessionFactory factory) {
        void close() {
            factory.close();
            pool.close();
        }
    }

    private Database(DatabaseSettings settings, PublicationWatch watch) {
        this.settings = settings;
        this.vendor = Vendor.of(settings.jdbcUrl());
        this.transactions = new Transactions(vendor);
        this.editions = new EditionStore(transactions);
        this.drafts = new DraftStore(transactions, watch);
        this.codes = new CodeCounters(transactions);
        this.audit = new AuditLog(transactions);
        this.jobs = new JobStore(transactions);
        this.access = new AccessStore(transactions);
        this.ledger = new LedgerStore(transactions);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseInUseException when the embedded file is open in another process
     * @throws DatabaseUnreachableException when PostgreSQL does not answer
     * @throws DatabaseUnavailableException when it can't be opened or migrated; the message says why
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, PublicationWatch.NOBODY);
    }

    static Database open(DatabaseSettings settings, PublicationWatch watch) {
        Database database = new Database(settings, watch);
        database.connect();
        return database;
    }

    /** Does not try to reach it yet. */
    public static Database unopened(DatabaseSettings settings) {
        return new Database(settings, PublicationWatch.NOBODY);
    }

    /**
     * Opens it unless it is open, as {@link #open} does; after a failure it can be tried again.
     *
     * @throws DatabaseUnavailableException as {@link #open}
     */
    public synchronized void connect() {
        if (connected != null || closed) {
            return;
        }
        try {
            HikariDataSource pool = Pool.open(settings, vendor);
            try {
                migrate(settings, vendor);
                SessionFactory factory = map(pool);
                connected = new Connected(pool, factory);
                transactions.open(factory);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw Faults.translateAtStart(e, settings.jdbcUrl());
        }
    }

    /** Whether it was reached once; it may be gone again. */
    public boolean isOpen() {
        return connected != null;
    }

    /**
     * Whether Gridward's tables are there already. Makes nothing, so that a dry run leaves an empty database empty.
     *
     * @throws DatabaseUnavailableException when it can't be reached; the message says why
     */
    public static boolean isPrepared(DatabaseSettings settings) {
        Vendor vendor = Vendor.of(settings.jdbcUrl());
        if (vendor == Vendor.H2) {
            return settings.hasFile();
        }
        try {
            return flyway(settings, vendor).info().current() != null;
        } catch (RuntimeException e) {
            throw Faults.translateAtStart(e, settings.jdbcUrl());
        }
    }

    private static void migrate(DatabaseSettings settings, Vendor vendor) {
        flyway(settings, vendor).migrate();
    }

    /** On connections of its own: a migration of a large table outlasts the pool's limits. */
    private static Flyway flyway(DatabaseSettings settings, Vendor vendor) {
        return Flyway.configure()
                .dataSource(Pool.url(settings, vendor), Pool.user(settings, vendor), settings.password())
                .locations("classpath:" + vendor.migrations())
                .load();
    }

    private static SessionFactory map(DataSource pool) {
        List<Class<?>> entities = new ArrayList<>(ENTITIES);
        for (RowTable table : RowTable.values()) {
            entities.add(table.entity());
        }
        return new HibernatePersistenceConfiguration("gridward")
                .managedClasses(entities)
                .properties(Map.of(
                        AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                        pool,
                        AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                        new PhysicalNamingStrategySnakeCaseImpl(),
                        AvailableSettings.PREFERRED_POOLED_OPTIMIZER,
                        "pooled-lo",
                        AvailableSettings.STATEMENT_BATCH_SIZE,
                        "500",
                        AvailableSettings.STATEMENT_FETCH_SIZE,
                        "1000"))
                .createEntityManagerFactory();
    }

    /** @throws DatabaseUnavailableException when it is not open */
    public DataSource dataSource() {
        Connected open = connected;
        if (open == null) {
            throw Transactions.notReached();
        }
        return open.pool();
    }

    /** True on H2. */
    public boolean isEmbedded() {
        return vendor == Vendor.H2;
    }

    public EditionStore editions() {
        return editions;
    }

    public DraftStore drafts() {
        return drafts;
    }

    public CodeCounters codes() {
        return codes;
    }

    /** Tells of publications, cancellations and ledger entries from now on; the caller closes it before the database. */
    public EditionNews listenForEditions() {
        return new EditionNews(settings, vendor);
    }

    public AuditLog audit() {
        return audit;
    }

    public JobStore jobs() {
        return jobs;
    }

    public AccessStore access() {
        return access;
    }

    public LedgerStore ledger() {
        return ledger;
    }

    /** Ends all connections; a database in memory is gone then. */
    @Override
    public synchronized void close() {
        closed = true;
        Connected open = connected;
        if (open != null) {
            open.close();
        }
    }
}
