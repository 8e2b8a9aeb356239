package vn.hocvuso.certification.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.certification.Certificate;

/**
 * The published looks of certificates. A version never changes, so that a certificate that names it looks the same for
 * ever. The standard that ships is a template like the others: when a release brings another one, it becomes the next
 * version.
 */
@ApplicationScoped
public class Templates {

    /** @param version the number to keep with what is issued */
    public record Published(long version, Layout layout) {}

    private static final String STANDARD = "Mẫu chuẩn";
    private static final long STANDARD_VERSION = 0;
    private static final int MOST_KEPT = 200;

    private final TemplateShelf shelf;
    private final Clock clock;
    private final Cache<Long, Layout> layouts =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Inject
    Templates(TemplateShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Publishes the standard where it is new; of two servers that start together, a unique key lets one do it. */
    void begin(@Observes @Priority(120) Startup startup) {
        var standard = Layout.standard();
        var text = LayoutText.write(standard);
        var template = shelf.standard(STANDARD);
        var newest = shelf.versions(template).stream().findFirst();
        if (newest.flatMap(version -> shelf.layout(version.id()))
                .filter(text::equals)
                .isEmpty()) {
            shelf.keep(standard);
            var number = newest.map(version -> version.number() + 1).orElse(1);
            shelf.publish(template, number, text, Optional.empty(), clock.instant());
        }
    }

    /**
     * The version in which a certificate of this kind and issuer is set now: of a template made for both, else for the
     * issuer, else for the kind, else for all; of several the one published last.
     */
    public Published latest(Certificate.Kind kind, long issuer) {
        var version = shelf.latest(kind.name(), issuer);
        return new Published(version, version(version).orElseThrow());
    }

    /**
     * A published version; empty when there is none of this number.
     *
     * @param id 0 for the standard, in which everything from before templates was issued
     */
    public Optional<Layout> version(long id) {
        if (id == STANDARD_VERSION) {
            return Optional.of(Layout.standard());
        }
        return Optional.ofNullable(layouts.get(id, key -> shelf.layout(key)
                .map(text -> LayoutText.read(text, shelf::picture))
                .orElse(null)));
    }
}
