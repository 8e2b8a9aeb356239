package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.MediaSamples;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/** Carries courses out of the running system and in again. */
@ExtendWith(ArquillianExtension.class)
class CoursePackingIT {

    private static final String SHIPPED = "an-toan-tren-mang";

    @Inject
    CoursePacking packing;

    @Inject
    CourseBrowsing courses;

    @Inject
    CatalogueSamples samples;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    private final String slug = CatalogueSamples.fresh("goi");
    private Learner.Ref administrator;

    @BeforeEach
    void administrator() {
        administrator = samples.person(slug + "-a", Role.ADMINISTRATOR);
    }

    private byte[] shipped() throws IOException {
        return PackSamples.bytes(packing.export(administrator, SHIPPED));
    }

    /** The shipped course under a name that is new here. */
    private byte[] renamed() throws Exception {
        var files = new TreeMap<String, byte[]>();
        PackSamples.entries(shipped()).forEach((name, bytes) -> {
            if (!name.equals(PackWriter.CHECKSUMS)) {
                files.put(name.replace(SHIPPED, slug), bytes);
            }
        });
        return PackSamples.pack(files);
    }

    private CoursePacking.Outcome imported(Learner.Ref actor, byte[] pack) {
        return packing.importPack(actor, "goi.zip", MediaSource.of(pack), pack.length);
    }

    private Map<String, Long> counts() {
        return Stream.of("catalogue_edition", "catalogue_picture", "assessment_question", "platform_outbox")
                .collect(Collectors.toMap(table -> table, this::count));
    }

    private long count(String table) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void whatWasExportedAndIsImportedAgainChangesNothing() throws IOException {
        var before = counts();
        var edition = courses.course(SHIPPED).edition();
        var outcome = imported(administrator, shipped());
        assertEquals(List.of(), outcome.problems());
        assertEquals(SHIPPED, outcome.course());
        assertFalse(outcome.changed());
        assertEquals(before, counts());
        assertEquals(edition, courses.course(SHIPPED).edition());
        assertArrayEquals(shipped(), shipped());
    }

    @Test
    void aCourseFromElsewhereIsPublishedWhole() throws Exception {
        var pack = renamed();
        var outcome = imported(administrator, pack);
        assertEquals(List.of(), outcome.problems());
        assertTrue(outcome.changed());
        assertEquals(
                courses.course(SHIPPED).lessons().size(),
                courses.course(slug).lessons().size());
        assertTrue(courses.course(slug).quiz().isPresent());
        assertArrayEquals(pack, PackSamples.bytes(packing.export(administrator, slug)));
        var before = counts();
        assertFalse(imported(administrator, pack).changed());
        assertEquals(before, counts());
    }

    @Test
    void recordingsTravelWithTheirWords() throws Exception {
        var folder = "courses/" + slug + "/";
        var files = new TreeMap<String, byte[]>();
        PackSamples.entries(renamed()).forEach((name, bytes) -> {
            if (!name.equals(PackWriter.CHECKSUMS)) {
                files.put(name, bytes);
            }
        });
        var lesson = files.keySet().stream()
                .filter(name -> name.contains("/lessons/01-"))
                .findFirst()
                .orElseThrow();
        var text = new String(files.get(lesson), StandardCharsets.UTF_8);
        files.put(
                lesson,
                (text + "\n\n![Quét mã](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(folder + "media/quet-ma.webm", MediaSamples.bytes("quet-ma.webm"));
        var without = imported(administrator, PackSamples.pack(files)).problems();
        assertEquals(1, without.size());
        assertEquals("catalogue.draft.mediaMissing", without.get(0).key());
        assertTrue(without.get(0).line() > 1);

        files.put(folder + "media/quet-ma.vi.vtt", "WEBVTT\n\nsai\n".getBytes(StandardCharsets.UTF_8));
        var wrong = imported(administrator, PackSamples.pack(files)).problems().stream()
                .filter(problem -> problem.file().endsWith(".vtt"))
                .findFirst()
                .orElseThrow();
        assertEquals("catalogue.captions.timing", wrong.key());
        assertEquals(4, wrong.line());

        files.put(folder + "media/quet-ma.vi.vtt", MediaSamples.CAPTIONS.getBytes(StandardCharsets.UTF_8));
        var pack = PackSamples.pack(files);
        var outcome = imported(administrator, pack);
        assertEquals(List.of(), outcome.problems());
        assertTrue(outcome.changed());
        assertArrayEquals(pack, PackSamples.bytes(packing.export(administrator, slug)));
        assertFalse(imported(administrator, pack).changed());
    }

    @Test
    void whateverIsWrongInAPackIsNamedAndChangesNothing() throws Exception {
        var pack = renamed();
        var lesson = "courses/" + slug + "/lessons/01-vi-sao-ai-cung-co-the-bi-lua.md";
        var before = counts();
        var wrong = Map.of(
                PackSamples.flipped(pack, "01-vi-sao-ai-cung-co-the-bi-lua.md"), lesson + " interop.pack.checksum",
                PackSamples.changed(pack, entries -> entries.remove(lesson)), lesson + " interop.pack.missing",
                PackSamples.changed(pack, entries -> entries.put("../../x.md", new byte[1])),
                        "../../x.md interop.pack.path",
                PackSamples.changed(pack, entries -> {
                            for (var number = 0; number < 9; number++) {
                                entries.put("courses/" + slug + "/pictures/b" + number + ".png", new byte[4_900_000]);
                            }
                        }),
                        "interop.pack.ratio",
                Arrays.copyOf(pack, pack.length / 2), "interop.pack.broken",
                "<html>".getBytes(StandardCharsets.UTF_8), "goi.zip interop.pack.zip");
        for (var each : wrong.entrySet()) {
            var outcome = imported(administrator, each.getKey());
            assertFalse(outcome.changed());
            assertEquals(1, outcome.problems().size(), each.getValue());
            var problem = outcome.problems().get(0);
            var told = problem.file() + " " + problem.key();
            assertTrue(told.endsWith(each.getValue()), told);
        }
        assertEquals(before, counts());
        assertThrows(Refusal.class, () -> courses.course(slug));
    }

    @Test
    void aMistakeInAFileWithARightChecksumIsToldWithItsLine() throws Exception {
        var files = new TreeMap<String, byte[]>();
        PackSamples.entries(renamed()).forEach((name, bytes) -> {
            if (name.endsWith("course.yaml")) {
                var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("minutes: ", "minuten: ");
                files.put(name, text.getBytes(StandardCharsets.UTF_8));
            } else if (!name.equals(PackWriter.CHECKSUMS)) {
                files.put(name, bytes);
            }
        });
        var outcome = imported(administrator, PackSamples.pack(files));
        assertEquals(
                "courses/" + slug + "/course.yaml", outcome.problems().get(0).file());
        assertFalse(outcome.changed());
    }

    @Test
    void onlyAdministratorsImportAndOnlyAuthorsExport() throws Exception {
        var teacher = samples.person(slug + "-b", Role.TEACHER);
        var learner = samples.person(slug + "-c");
        var pack = shipped();
        for (var stranger : List.of(teacher, learner)) {
            assertThrows(Refusal.class, () -> imported(stranger, pack));
            assertThrows(Refusal.class, () -> packing.export(stranger, SHIPPED));
        }
        assertThrows(Refusal.class, () -> packing.export(administrator, "khong-co"));
        assertEquals(404, status(""));
        assertEquals(404, status(samples.session(learner)));
        assertEquals(404, status(samples.session(teacher)));
        assertEquals(200, status(samples.session(administrator)));
    }

    private int status(String token) throws Exception {
        return caller.bytes("/courses/" + SHIPPED + "/pack", as(token)).statusCode();
    }
}
