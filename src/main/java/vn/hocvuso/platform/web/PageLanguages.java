package vn.hocvuso.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The languages that pages can be shown in: those that this room has a bundle of messages for. Adding one is adding files
 * {@code messages_<code>.properties}; what is missing in them is shown in Vietnamese, message by message.
 */
@Named("languages")
@RequestScoped
public class PageLanguages {

    /**
     * A language to choose.
     *
     * @param name what its speakers call it
     */
    public record Choice(String code, String name) {}

    private static final Pattern BUNDLE = Pattern.compile("messages_([a-z]{2,3})\\.properties");
    private static final List<Locale> ALL = in(PageLanguages.class.getClassLoader());

    private final Locale current;

    @Inject
    PageLanguages(HttpServletRequest request) {
        current = Language.of(request);
    }

    /** All but the one in which this request is answered. */
    public Collection<Choice> getOthers() {
        return ALL.stream()
                .filter(language -> !language.equals(current))
                .map(language -> new Choice(language.getLanguage(), Texts.of("platform", language, "site.language")))
                .toList();
    }

    /** The language of this code, if pages can be shown in it. */
    static Optional<Locale> of(String code) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    /** Vietnamese first, the others by their codes. */
    static List<Locale> in(ClassLoader loader) {
        var vietnamese =
                loader.getResource("vn/hocvuso/platform/messages_" + Texts.VIETNAMESE.getLanguage() + ".properties");
        try {
            return beside(vietnamese).stream()
                    .map(BUNDLE::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(name -> Locale.forLanguageTag(name.group(1)))
                    .sorted(Comparator.comparing((Locale language) -> !language.equals(Texts.VIETNAMESE))
                            .thenComparing(Locale::getLanguage))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> beside(URL file) throws IOException {
        try {
            if (file.getProtocol().equals("file")) {
                return names(Path.of(file.toURI()).getParent());
            }
            var address = file.toURI().toString();
            var inside = address.lastIndexOf('!');
            try (var archive = FileSystems.newFileSystem(URI.create(address.substring(0, inside)), Map.of())) {
                return names(archive.getPath(address.substring(inside + 1)).getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Resources have addresses that are none: " + file, e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
