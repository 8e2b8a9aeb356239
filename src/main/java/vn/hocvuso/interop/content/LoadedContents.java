package vn.hocvuso.interop.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers which files were loaded. */
@ApplicationScoped
class LoadedContents {

    /** What was loaded under a name; {@code items} counts what was in it. */
    record Loaded(String digest, int items) {}

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    LoadedContents(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    Map<String, Loaded> all() {
        List<?> rows = entityManager
                .createNativeQuery("select name, digest, items from interop_content")
                .getResultList();
        var all = new HashMap<String, Loaded>();
        for (var row : rows) {
            var columns = (Object[]) row;
            all.put((String) columns[0], new Loaded((String) columns[1], ((Number) columns[2]).intValue()));
        }
        return all;
    }

    void remember(String name, String digest, int items) {
        entityManager
                .createNativeQuery("insert into interop_content (name, digest, items, loaded_at) values (?, ?, ?, ?)"
                        + " on duplicate key update digest = values(digest), items = values(items),"
                        + " loaded_at = values(loaded_at)")
                .setParameter(1, name)
                .setParameter(2, digest)
                .setParameter(3, items)
                .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
