package vn.hocvuso.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.outbox.OutboxReader;
import vn.hocvuso.platform.progress.Stages;
import vn.hocvuso.platform.time.Clocks;

/** Opens the indexes at the start, keeps them in step every second, has them rebuilt where needed, closes them. */
@ApplicationScoped
class Indexes {

    private static final System.Logger LOG = System.getLogger(Indexes.class.getName());

    /** So many rows are read during the start, so that search works at once; more are read in the background. */
    private static final long SMALL = 3_000;

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final Duration ONE_DAY = Duration.ofDays(1);
    /** The hour, in Viet Nam, at which the indexes are held against the database. */
    private static final int NIGHT = 3;

    private final Map<IndexName, SearchIndex> indexes = new EnumMap<>(IndexName.class);
    private final Map<IndexName, Rebuild> rebuilds = new ConcurrentHashMap<>();
    private final Map<IndexName, String> faults = new ConcurrentHashMap<>();
    private final SearchFolder folder;
    private final IndexComparison comparison;
    private final Clock clock;
    private volatile boolean opened;
    private ScheduledFuture<?> ticking;
    private ScheduledFuture<?> comparing;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    Indexes(
            CourseSource courses,
            CertificateSource certificates,
            IndexComparison comparison,
            OutboxReader outbox,
            Clock clock) {
        this.comparison = comparison;
        this.clock = clock;
        this.folder = new SearchFolder(Path.of(Setting.text("hocvuso.search.folder", "search")));
        indexes.put(IndexName.COURSES, new SearchIndex(courses, folder, Happenings.of(outbox), clock));
        indexes.put(IndexName.CERTIFICATES, new SearchIndex(certificates, folder, Happenings.of(outbox), clock));
    }

    /** The indexes open beside the rest of the start; until then, search says that it is not ready yet. */
    void start(@Observes @Priority(200) Startup startup) {
        Stages.begin("search index");
        executor.execute(this::openAndFollow);
    }

    private void openAndFollow() {
        openOrNote();
        ticking = schedule.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        comparing = schedule.scheduleAtFixedRate(
                () -> executor.execute(this::compareAll), secondsToNight(), ONE_DAY.toSeconds(), TimeUnit.SECONDS);
        Stages.end(documents() + " documents");
    }

    private void open() {
        if (!folder.take()) {
            note(IndexName.COURSES, "The search folder is in use by another server; trying again", null);
            return;
        }
        for (var index : indexes.values()) {
            var interrupted = index.wasInterrupted();
            var small = index.source().count() <= SMALL;
            if (!index.open()) {
                build(index, small);
            } else if (interrupted) {
                build(index, false);
            } else if (small) {
                tick(index);
                compare(index);
            }
        }
        opened = true;
    }

    private void build(SearchIndex index, boolean atOnce) {
        var rebuild = new Rebuild(index, clock.instant(), Optional.of(executor));
        rebuilds.put(index.name(), rebuild);
        if (atOnce && rebuild.claim()) {
            rebuild.run();
        }
    }

    private long documents() {
        return indexes.values().stream().mapToLong(Indexes::documents).sum();
    }

    private static long documents(SearchIndex index) {
        try {
            return index.ask(searcher -> searcher.getIndexReader().numDocs()).orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void openOrNote() {
        try {
            open();
        } catch (RuntimeException e) {
            note(IndexName.COURSES, "The search indexes could not be opened; trying again", e);
        }
    }

    private void tick() {
        if (!opened) {
            openOrNote();
        }
        if (opened) {
            indexes.values().forEach(this::tick);
        }
    }

    private void tick(SearchIndex index) {
        try {
            begin(index);
            index.tick();
            faults.remove(index.name());
        } catch (IOException | RuntimeException e) {
            note(index.name(), "The index of " + index.name().word() + " could not follow; trying again", e);
        }
    }

    private long secondsToNight() {
        var now = clock.instant().atZone(Clocks.VIET_NAM);
        var night = now.truncatedTo(ChronoUnit.DAYS).plusHours(NIGHT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1))
                .toSeconds();
    }

    private void compareAll() {
        for (var index : indexes.values()) {
            try {
                compare(index);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The index of " + index.name().word() + " could not be compared", e);
            }
        }
    }

    /**
     * At the start where it takes no time, and once a night: what the outbox has not told, for whatever reason, is found
     * by reading everything. A new version of the program that reads texts otherwise is such a reason.
     */
    private void compare(SearchIndex index) {
        var result = comparison.compare(index);
        if (result.consistent() || index.live().isEmpty()) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "The index of {0} differed from the database: {1} rows wrong, {2} documents in place of {3}",
                index.name().word(),
                result.wrong().size(),
                result.found(),
                result.documents());
        if (result.wrong().isEmpty()) {
            ask(index.name());
        } else {
            index.mend(result.wrong());
        }
    }

    /** Gives a rebuild that waits to a thread; asks for one where there is no index and the last try failed. */
    private void begin(SearchIndex index) {
        var rebuild = rebuilds.get(index.name());
        if (index.live().isEmpty() && (rebuild == null || retriable(rebuild))) {
            build(index, false);
            rebuild = rebuilds.get(index.name());
        }
        if (rebuild != null && rebuild.claim()) {
            executor.execute(rebuild);
        }
    }

    private boolean retriable(Rebuild rebuild) {
        var progress = rebuild.progress();
        return progress.phase() == IndexRebuild.Phase.FAILED
                && progress.endedAt().plus(RETRY_AFTER).isBefore(clock.instant());
    }

    /** Logs a fault once, however often it comes again in a row. */
    private void note(IndexName index, String text, Exception fault) {
        var known = faults.put(index, text + fault);
        if (!Objects.equals(known, text + fault)) {
            LOG.log(Level.WARNING, text, fault);
        }
    }

    SearchIndex of(IndexName name) {
        return indexes.get(name);
    }

    /** The rebuild that goes on, or the last one since the start. */
    Optional<Rebuild> rebuild(IndexName name) {
        return Optional.ofNullable(rebuilds.get(name));
    }

    /** Asks for a rebuild; false when one is on its way already. */
    synchronized boolean ask(IndexName name) {
        var last = rebuilds.get(name);
        if (last != null && !last.over()) {
            return false;
        }
        build(of(name), false);
        return true;
    }

    long bytes(IndexName name) {
        return of(name).live()
                .map(serving -> SearchFolder.bytes(serving.generation().folder()))
                .orElse(0L);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        if (comparing != null) {
            comparing.cancel(false);
        }
        rebuilds.values().forEach(Rebuild::interrupt);
        indexes.values().forEach(SearchIndex::close);
        folder.close();
    }
}
