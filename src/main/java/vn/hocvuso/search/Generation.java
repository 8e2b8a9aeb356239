package vn.hocvuso.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One building of an index: a folder of its own, filled by few threads, then written by one at a time, read by all. Together with its
 * documents it keeps how far it has followed the outbox, in the same commit.
 */
final class Generation implements Closeable {

    private static final String LOW = "low";
    private static final String DATABASE = "database";
    private static final String BUILT_AT = "built-at";
    private static final String READER = "reader";
    private static final int BUFFER_MEGABYTES = 16;
    /** Until the first commit, when everything is written at once. */
    private static final int BUILDING_MEGABYTES = 64;

    /** Something asked of the index. */
    interface Question<T> {
        T answer(IndexSearcher searcher) throws IOException;
    }

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> kept;
    private volatile boolean changed;

    private Generation(Path folder, IndexSource source, IndexWriterConfig.OpenMode mode) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            this.kept = mode == IndexWriterConfig.OpenMode.CREATE ? new HashMap<>() : read(directory);
            var buffer = mode == IndexWriterConfig.OpenMode.CREATE ? BUILDING_MEGABYTES : BUFFER_MEGABYTES;
            opened = new IndexWriter(
                    directory, settings(source).setOpenMode(mode).setRAMBufferSizeMB(buffer));
            this.writer = opened;
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Begins an empty one. It counts as whole only after the first {@link #commit}. */
    static Generation create(Path folder, IndexSource source, String database, Instant now) throws IOException {
        var generation = new Generation(folder, source, IndexWriterConfig.OpenMode.CREATE);
        generation.kept.put(DATABASE, database);
        generation.kept.put(BUILT_AT, now.toString());
        return generation;
    }

    /** @throws IOException when it was never committed, or cannot be read */
    static Generation open(Path folder, IndexSource source) throws IOException {
        return new Generation(folder, source, IndexWriterConfig.OpenMode.APPEND);
    }

    /** True when something was committed there, readable or not. */
    static boolean isCommitted(Path folder) {
        try (var directory = FSDirectory.open(folder)) {
            return SegmentInfos.getLastCommitGeneration(directory) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> read(Directory directory) throws IOException {
        return new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    private static IndexWriterConfig settings(IndexSource source) {
        var settings = new IndexWriterConfig(new VietnameseAnalyzer()).setCommitOnClose(false);
        return source.sort() == null ? settings : settings.setIndexSort(source.sort());
    }

    /** Puts a thing's present documents in place of its former ones; a second time changes nothing. */
    void put(IndexSource.Thing thing) throws IOException {
        var key = new Term(IndexSource.ID, Long.toString(thing.id()));
        if (thing.documents().isEmpty()) {
            writer.deleteDocuments(key);
        } else {
            writer.updateDocuments(key, thing.documents());
        }
        changed = true;
    }

    /** Adds a thing that is not there yet: cheaper than {@link #put}. */
    void add(IndexSource.Thing thing) throws IOException {
        if (!thing.documents().isEmpty()) {
            writer.addDocuments(thing.documents());
            changed = true;
        }
    }

    /** Lets readers see what was put; false when there is nothing new. */
    boolean refresh() throws IOException {
        if (!changed) {
            return false;
        }
        changed = false;
        searchers.maybeRefreshBlocking();
        return true;
    }

    /** Makes everything put so far last, together with the outbox position that it stands for. */
    void commit(long low) throws IOException {
        kept.put(LOW, Long.toString(low));
        writer.setLiveCommitData(Map.copyOf(kept).entrySet());
        writer.commit();
        writer.getConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    boolean hasUncommitted() {
        return writer.hasUncommittedChanges();
    }

    /** False after a fault from which the writer does not recover, such as a full disk. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** The outbox position of the last commit. */
    long low() {
        return Long.parseLong(kept.getOrDefault(LOW, "0"));
    }

    /** The database that it was built from. */
    String database() {
        return kept.getOrDefault(DATABASE, "");
    }

    /** Tells it from every other generation, on this server or another. */
    String reader() {
        return kept.computeIfAbsent(READER, key -> UUID.randomUUID().toString());
    }

    Instant builtAt() {
        return Instant.parse(kept.getOrDefault(BUILT_AT, Instant.EPOCH.toString()));
    }

    Path folder() {
        return folder;
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException when another generation has taken over meanwhile */
    <T> T ask(Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.answer(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Forgets what was not committed. Readers that are still at it finish undisturbed. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
