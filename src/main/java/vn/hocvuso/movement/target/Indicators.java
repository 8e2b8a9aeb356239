package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Refusal;

/** Finds indicators. Everybody may know what is counted. */
@ApplicationScoped
public class Indicators {

    private final EntityManager entityManager;

    @Inject
    Indicators(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In the order of the content folder. */
    public List<Indicator> all() {
        return entityManager
                .createQuery("select i from Indicator i order by i.position, i.code", Indicator.class)
                .getResultList();
    }

    public Optional<Indicator> find(String code) {
        return entityManager
                .createQuery("select i from Indicator i where i.code = :code", Indicator.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal {@code movement.indicator.unknown} */
    public Indicator require(String code) {
        return find(code).orElseThrow(() -> new Refusal("movement.indicator.unknown", code).at("indicator"));
    }

    /** Those that exist among these, by their id. */
    Map<Long, Indicator> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select i from Indicator i where i.id in :ids", Indicator.class)
                        .setParameter("ids", List.copyOf(ids))
                        .getResultStream()
                        .collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    void add(Indicator indicator) {
        entityManager.persist(indicator);
    }
}
