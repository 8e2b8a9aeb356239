package vn.hocvuso.identity.locality;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hocvuso.identity.locality.Localities.Province;
import vn.hocvuso.platform.UseCase;

/** Reads all places from the database. */
@UseCase
class LocalityReading {

    private final EntityManager entityManager;

    @Inject
    LocalityReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Gazetteer gazetteer() {
        List<?> provinces = entityManager
                .createNativeQuery("select code, name, short_name from identity_province")
                .getResultList();
        List<?> communes = entityManager
                .createNativeQuery("select code, name, short_name, kind, province_code, in_use from identity_commune")
                .getResultList();
        return new Gazetteer(
                provinces.stream()
                        .map(Object[].class::cast)
                        .map(row -> new Province((String) row[0], (String) row[1], (String) row[2]))
                        .toList(),
                communes.stream()
                        .map(Object[].class::cast)
                        .map(LocalityReading::commune)
                        .toList());
    }

    private static Gazetteer.Commune commune(Object[] row) {
        var used = row[5] instanceof Boolean flag ? flag : ((Number) row[5]).intValue() != 0;
        return new Gazetteer.Commune(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], used);
    }
}
