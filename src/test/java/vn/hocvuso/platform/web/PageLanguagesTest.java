package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.platform.text.RoomMessages;

class PageLanguagesTest {

    private static final String FOLDER = "vn/hocvuso/platform/";
    private static final Locale KHMER = Locale.forLanguageTag("km");

    @TempDir
    Path root;

    private void bundles(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("messages_vi.properties"), "one=Một\ntwo=Hai\n");
        Files.writeString(folder.resolve("messages_en.properties"), "one=One\ntwo=Two\n");
        Files.writeString(folder.resolve("messages_km.properties"), "one=មួយ\n");
        Files.writeString(folder.resolve("faces_lo.properties"), "one=x\n");
    }

    private static List<String> codes(ClassLoader loader) {
        return PageLanguages.in(loader).stream().map(Locale::getLanguage).toList();
    }

    @Test
    void whatShipsIsVietnameseAndEnglish() {
        assertEquals(List.of("vi", "en"), codes(PageLanguages.class.getClassLoader()));
        assertEquals(Locale.ENGLISH, PageLanguages.of("en").orElseThrow());
        assertEquals(
                true, PageLanguages.of("km").isEmpty() && PageLanguages.of(null).isEmpty());
    }

    @Test
    void aFileMoreIsALanguageMoreAndFallsBackMessageByMessage() throws IOException {
        bundles(root.resolve(FOLDER));
        try (var loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            assertEquals(List.of("vi", "en", "km"), codes(loader));
            var khmer = RoomMessages.named("vn.hocvuso.platform.messages", KHMER, loader);
            assertEquals("មួយ", khmer.getString("one"));
            assertEquals("Hai", khmer.getString("two"));
        }
    }

    @Test
    void theSameInAnArchive() throws IOException {
        var archive = root.resolve("app.jar");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"))) {
            bundles(files.getPath(FOLDER));
        }
        try (var loader = new URLClassLoader(new URL[] {archive.toUri().toURL()}, null)) {
            assertEquals(List.of("vi", "en", "km"), codes(loader));
        }
    }
}
