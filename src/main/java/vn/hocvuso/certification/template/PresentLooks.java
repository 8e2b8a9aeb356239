package vn.hocvuso.certification.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Looks;

/** The templates as they are published; a new version is used within seconds, on every server. */
@ApplicationScoped
class PresentLooks implements Looks {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Use(Certificate.Kind kind, long issuer) {}

    private final TemplateShelf shelf;
    private final Cache<Use, Long> versions =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    @Inject
    PresentLooks(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public long version(Certificate.Kind kind, long issuer) {
        return versions.get(
                new Use(kind, issuer), use -> shelf.latest(use.kind().name(), use.issuer()));
    }
}
