package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.search.IndexRebuild.Phase;

class SearchIndexTest {

    @TempDir
    Path place;

    private final Shelf shelf = new Shelf();
    private final Tape tape = new Tape();
    private final Hands clock = new Hands();
    private SearchIndex index;

    /** A clock that stands until it is put forward. */
    private static class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-23T05:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }
    }

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void anEmptyFolderMustBeBuilt() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = index(place);
        assertFalse(index.open());
        assertTrue(index.ask(searcher -> 1).isEmpty());

        assertEquals(Phase.DONE, rebuild().phase());

        assertEquals(1, found("mat khau"));
    }

    @Test
    void theIndexFollowsWhatHappens() throws IOException {
        index = built();
        publish(1, "Mật khẩu mạnh");
        index.tick();
        assertEquals(1, found("mat khau"));

        publish(1, "Chứng thực điện tử");
        index.tick();
        assertEquals(0, found("mat khau"));
        assertEquals(1, found("chung thuc"));

        shelf.courses.remove(1L);
        tape.happened(Tape.PUBLISHED, 1);
        index.tick();
        assertEquals(0, found("chung thuc"));
    }

    @Test
    void whatWasNotCommittedBeforeACrashComesAgain() throws IOException {
        index = built();
        publish(1, "Mật khẩu mạnh");
        index.tick();
        clock.forward(11);
        index.tick();
        publish(2, "Hóa đơn điện tử");
        index.tick();
        assertEquals(1, found("hoa don"));

        var crashed = copyOf(place);
        index.close();
        index = index(crashed);
        assertTrue(index.open());
        assertEquals(1, found("mat khau"));
        assertEquals(0, found("hoa don"));
        index.tick();

        assertEquals(1, found("hoa don"));
        assertTrue(new IndexComparison().compare(index).consistent());
    }

    @Test
    void theOutboxIsToldWhatIsCommitted() throws IOException {
        index = built();
        publish(1, "Mật khẩu mạnh");
        index.tick();
        assertEquals(List.of(0L), List.copyOf(tape.readers().values()), "what a crash would lose is still needed");

        clock.forward(11);
        index.tick();
        clock.forward(3_600);
        index.tick();
        assertEquals(List.of(1L), List.copyOf(tape.readers().values()));

        var reader = tape.readers().keySet();
        index.close();
        index = index(place);
        assertTrue(index.open());
        index.tick();
        assertEquals(reader, tape.readers().keySet(), "the same reader after a start");
        assertEquals(Phase.DONE, rebuild().phase());
        index.tick();
        assertEquals(2, tape.readers().size(), "another after a rebuild");
    }

    @Test
    void anIndexThatThePruningHasOvertakenIsBuiltAnew() throws IOException {
        index = built();
        publish(1, "Mật khẩu mạnh");
        index.tick();
        index.close();
        publish(2, "Hóa đơn điện tử");
        publish(3, "Chứng thực điện tử");

        tape.pruned = 1;
        index = index(place);
        assertTrue(index.open(), "nothing it needs is gone");
        index.close();
        tape.pruned = 2;
        index = index(place);
        assertFalse(index.open());

        assertEquals(Phase.DONE, rebuild().phase());
        assertEquals(1, found("hoa don"));
    }

    @Test
    void aCourseThatCannotBeReadHoldsUpNoOther() throws IOException {
        index = built();
        shelf.unreadable.add(1L);
        publish(1, "Mật khẩu mạnh");
        publish(2, "Hóa đơn điện tử");
        index.tick();
        assertEquals(1, found("hoa don"));
        assertEquals(0, index.live().orElseThrow().low());
        assertEquals(1, index.live().orElseThrow().waiting());

        shelf.unreadable.clear();
        index.tick();
        assertEquals(0, found("mat khau"), "it is tried again after a second, not at once");
        clock.forward(2);
        index.tick();

        assertEquals(1, found("mat khau"));
        assertEquals(2, index.live().orElseThrow().low());
    }

    @Test
    void anUnreadableCourseIsBuiltInLater() throws IOException {
        shelf.unreadable.add(1L);
        course(1, "Mật khẩu mạnh");
        course(2, "Hóa đơn điện tử");
        index = built();
        assertEquals(1, found("hoa don"));

        shelf.unreadable.clear();
        clock.forward(10);
        index.tick();

        assertEquals(1, found("mat khau"));
    }

    @Test
    void theOldIndexServesAndFollowsWhileANewOneIsBuilt() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        var first = folders();
        shelf.whileReading = () -> {
            publish(7, "Hóa đơn điện tử");
            shelf.whileReading = () -> {};
            assertEquals(1, found("mat khau"));
            tick();
            assertEquals(1, found("hoa don"));
        };

        assertEquals(Phase.DONE, rebuild().phase());

        assertEquals(1, found("mat khau"));
        assertEquals(1, found("hoa don"));
        index.tick();
        assertEquals(1, folders().size());
        assertFalse(folders().equals(first));
        assertTrue(new IndexComparison().compare(index).consistent());
    }

    @Test
    void twoThreadsReadEveryRowOnce() throws IOException {
        for (var id = 1; id <= 501; id++) {
            course(id, "Mật khẩu mạnh");
        }
        index = index(place);
        index.open();
        var second = Executors.newSingleThreadExecutor();
        try {
            var rebuild = new Rebuild(index, clock.instant(), Optional.of(second));
            rebuild.run();
            assertEquals(Phase.DONE, rebuild.progress().phase());
            assertEquals(501, rebuild.progress().done());
        } finally {
            second.shutdown();
        }
        assertTrue(new IndexComparison().compare(index).consistent());
    }

    @Test
    void aFaultOfEitherThreadFailsTheRebuild() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        var second = Executors.newSingleThreadExecutor();
        try {
            var rebuild = new Rebuild(index, clock.instant(), Optional.of(second));
            shelf.whileReading = () -> {
                shelf.whileReading = () -> {};
                throw new IllegalStateException("no database");
            };
            rebuild.run();
            assertEquals(Phase.FAILED, rebuild.progress().phase());
        } finally {
            second.shutdown();
        }
        assertEquals(1, found("mat khau"));
    }

    @Test
    void aCancelledRebuildLeavesTheOldIndex() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        var rebuild = new Rebuild(index, clock.instant());
        shelf.whileReading = rebuild::cancel;

        rebuild.run();

        assertEquals(Phase.CANCELLED, rebuild.progress().phase());
        assertEquals(1, found("mat khau"));
        assertEquals(1, folders().size());
    }

    @Test
    void aRebuildCutOffByTheServersEndIsKnownAtTheNextStart() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        assertFalse(index.wasInterrupted());
        var rebuild = new Rebuild(index, clock.instant());
        shelf.whileReading = rebuild::interrupt;
        rebuild.run();
        index.close();

        index = index(place);
        assertTrue(index.wasInterrupted());
        assertTrue(index.open());
        assertEquals(1, found("mat khau"));
        assertEquals(1, folders().size());
    }

    @Test
    void aFailedRebuildLeavesTheOldIndex() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        shelf.whileReading = () -> {
            throw new IllegalStateException("no database");
        };

        assertEquals(Phase.FAILED, rebuild().phase());

        assertEquals(1, found("mat khau"));
    }

    @Test
    void anUnreadableIndexMustBeBuilt() throws IOException {
        course(1, "Mật khẩu mạnh");
        index = built();
        index.close();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(one -> one.toString().matches(".*(si|cfs|cfe|fdt)$"))
                    .toList()) {
                Files.writeString(file, "torn");
            }
        }

        index = index(place);

        assertFalse(index.open());
        assertEquals(Phase.DONE, rebuild().phase());
        assertEquals(1, found("mat khau"));
        assertEquals(1, folders().size());
    }

    @Test
    void theIndexOfAnotherDatabaseMustBeBuilt() throws IOException {
        index = built();
        index.close();
        tape.database = "another";
        index = index(place);
        assertFalse(index.open());
    }

    @Test
    void anIndexFromTheFutureMustBeBuilt() throws IOException {
        tape.happened(Tape.PUBLISHED, 1);
        index = built();
        index.close();
        var restored = new Tape();
        index = new SearchIndex(shelf, new SearchFolder(place), restored, clock);
        assertFalse(index.open());
    }

    @Test
    void indexesOfOtherVersionsAreDeletedOnceThisOneServes() throws IOException {
        Files.createDirectories(place.resolve("courses-v0").resolve("1"));
        Files.createDirectories(place.resolve("certificates-v0"));
        index = built();
        assertFalse(Files.exists(place.resolve("courses-v0")));
        assertTrue(Files.exists(place.resolve("certificates-v0")));
    }

    @Test
    void thePositionAloneIsCommittedOnceAMinute() throws IOException {
        index = built();
        for (var i = 0; i < 1200; i++) {
            tape.happened("Learner.Registered", i);
        }
        index.tick();
        assertEquals(0, index.live().orElseThrow().generation().low());
        clock.forward(61);
        index.tick();
        assertEquals(1200, index.live().orElseThrow().generation().low());
    }

    @Test
    void onlyOneServerHoldsTheFolder() {
        var first = new SearchFolder(place);
        var second = new SearchFolder(place);
        assertTrue(first.take());
        assertFalse(second.take());
        first.close();
        assertTrue(second.take());
        second.close();
    }

    @Test
    void theComparisonNamesWhatIsWrong() throws IOException {
        course(1, "Mật khẩu mạnh");
        course(2, "Hóa đơn điện tử");
        index = built();
        course(2, "Hóa đơn giấy");
        course(3, "Chứng thực điện tử");

        var result = new IndexComparison().compare(index);
        assertFalse(result.consistent());
        assertEquals(List.of(2L, 3L), result.wrong());

        index.mend(result.wrong());
        index.tick();
        assertTrue(new IndexComparison().compare(index).consistent());
    }

    private SearchIndex index(Path folder) {
        return new SearchIndex(shelf, new SearchFolder(folder), tape, clock);
    }

    private SearchIndex built() {
        index = index(place);
        index.open();
        assertEquals(Phase.DONE, rebuild().phase());
        return index;
    }

    private IndexRebuild.Progress rebuild() {
        var rebuild = new Rebuild(index, clock.instant());
        rebuild.run();
        return rebuild.progress();
    }

    private void course(long id, String title) {
        shelf.courses.put(id, CourseTexts.course(id, "khoa-" + id, title));
    }

    private void publish(long id, String title) {
        course(id, title);
        tape.happened(Tape.PUBLISHED, id);
    }

    private void tick() {
        try {
            index.tick();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long found(String typed) {
        try {
            return index.ask(searcher -> Searching.find(typed, 0, 10, searcher).total())
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> folders() throws IOException {
        try (var folders = Files.list(place.resolve(IndexName.COURSES.folder()))) {
            return folders.toList();
        }
    }

    private Path copyOf(Path folder) throws IOException {
        var copy = Files.createTempDirectory("crashed");
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var target = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
