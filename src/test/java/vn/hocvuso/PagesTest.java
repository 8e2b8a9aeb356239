package vn.hocvuso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of a room has its bean and every page bean its page, and no page carries script or style of its own. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Path JAVA = Path.of("src", "main", "java", "vn", "hocvuso");
    private static final List<String> AUDIENCES = List.of("open", "learn", "teach", "manage");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=\"|\\son(click|change|submit|load)=\"");

    @Test
    void everyPageOfARoomHasItsBean() throws IOException {
        var missing = new TreeSet<String>();
        for (var page : pages()) {
            if (!Files.exists(bean(page))) {
                missing.add(page + " needs " + bean(page));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPageBeanHasItsPage() throws IOException {
        var beans = new TreeSet<String>();
        try (var files = Files.walk(JAVA)) {
            files.filter(file -> file.getFileName().toString().endsWith("Page.java"))
                    .forEach(file -> beans.add(file.toString()));
        }
        pages().forEach(page -> beans.remove(bean(page).toString()));
        assertEquals(Set.of(), beans);
    }

    @Test
    void everyPanelBeanHasItsComposite() throws IOException {
        var lonely = new TreeSet<String>();
        try (var files = Files.walk(JAVA)) {
            files.filter(file -> file.getFileName().toString().endsWith("Panel.java"))
                    .filter(file -> !Files.exists(composite(file)))
                    .forEach(file -> lonely.add(file.toString()));
        }
        assertEquals(Set.of(), lonely);
    }

    @Test
    void noPageCarriesScriptOrStyleOfItsOwn() throws IOException {
        var inline = new TreeSet<String>();
        try (var files = Files.walk(WEBAPP)) {
            for (var file : files.filter(it -> it.toString().endsWith(".xhtml")).toList()) {
                if (INLINE.matcher(Files.readString(file)).find()) {
                    inline.add(file.toString());
                }
            }
        }
        assertEquals(Set.of(), inline);
    }

    @Test
    void learnerPagesLoadNoPrimeFaces() throws IOException {
        var heavy = new TreeSet<String>();
        for (var audience : List.of("open", "learn")) {
            try (var files = Files.walk(WEBAPP.resolve(audience))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".xhtml")).toList()) {
                    if (Files.readString(file).contains("primefaces")) {
                        heavy.add(file.toString());
                    }
                }
            }
        }
        assertEquals(Set.of(), heavy);
    }

    /** Pages that lie in a room's folder; those that show several rooms lie beside and have no Java. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> files =
                AUDIENCES.stream().map(WEBAPP::resolve).filter(Files::exists).flatMap(PagesTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> WEBAPP.relativize(file).getNameCount() == 3)
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path bean(Path page) {
        var room = WEBAPP.relativize(page).getName(1).toString();
        var name = page.getFileName().toString().replace(".xhtml", "");
        return JAVA.resolve(room).resolve("web").resolve(camel(name) + "Page.java");
    }

    private static String camel(String dashed) {
        var name = new StringBuilder();
        for (var word : dashed.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static Path composite(Path panel) {
        var room = JAVA.relativize(panel).getName(0).toString();
        var name = panel.getFileName().toString().replace("Panel.java", "");
        return WEBAPP.resolve("WEB-INF/resources")
                .resolve(room)
                .resolve(Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".xhtml");
    }
}
