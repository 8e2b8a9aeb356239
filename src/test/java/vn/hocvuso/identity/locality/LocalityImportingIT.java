package vn.hocvuso.identity.locality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.locality.LocalityImporting.CommuneRow;
import vn.hocvuso.identity.locality.LocalityImporting.ProvinceRow;

/** Imports lists of places; each act is rolled back or followed by the list that was there. */
@ExtendWith(ArquillianExtension.class)
class LocalityImportingIT {

    @Inject
    LocalityImporting importing;

    @Inject
    Localities localities;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    @Test
    void theShippedPlacesAreThereAfterTheStart() {
        assertEquals(34, localities.provinces().size());
        assertEquals(
                "Phường Ba Đình, Hà Nội",
                localities.commune("00004").orElseThrow().label());
        assertEquals(
                "Phường Ba Đình, Hà Nội", localities.find("ba dinh", 1).get(0).label());
        assertTrue(localities.commune("99999").isEmpty());
        assertTrue(localities.commune(null).isEmpty());
        assertEquals("Hà Nội", localities.province("01").orElseThrow().shortName());
    }

    @Test
    void aLaterListRenamesAddsAndClosesAndIsSeenAtOnce() {
        var provinces = provinces();
        var communes = communes();
        var changed = new ArrayList<CommuneRow>();
        changed.add(new CommuneRow("00004", "Phường Ba Đình Mới", "Ba Đình Mới", "Phường", "01", null, null));
        changed.add(new CommuneRow("98765", "Xã Mới Tinh", "Mới Tinh", "Xã", "01", BigDecimal.ONE, BigDecimal.TEN));
        try {
            importing.importAll(provinces, changed);
            assertEquals(
                    "Phường Ba Đình Mới",
                    localities.commune("00004").orElseThrow().name());
            assertEquals("98765", localities.find("moi tinh", 1).get(0).code());
            assertTrue(localities.find("hoan kiem", 5).isEmpty());
            assertEquals(
                    "Phường Hoàn Kiếm",
                    localities.commune("00070").orElseThrow().name());
        } finally {
            importing.importAll(provinces, communes);
        }
        assertEquals("Phường Ba Đình", localities.commune("00004").orElseThrow().name());
        assertTrue(localities.find("moi tinh", 1).isEmpty());
    }

    @Test
    void importingTheSameListAgainLeavesEveryRowAsItIs() {
        var before = communes();
        importing.importAll(provinces(), before);
        assertEquals(before, communes());
    }

    @Test
    void aCommuneWithoutProvinceChangesNothing() {
        var before = communes();
        var stray = List.of(new CommuneRow("1", "Xã Lạc", "Lạc", "Xã", "77", null, null));
        assertThrows(IllegalArgumentException.class, () -> importing.importAll(provinces(), stray));
        assertEquals(before, communes());
    }

    private List<ProvinceRow> provinces() {
        return rows("select code, name, short_name, kind from identity_province order by code").stream()
                .map(row -> new ProvinceRow((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private List<CommuneRow> communes() {
        return rows("select code, name, short_name, kind, province_code, latitude, longitude from identity_commune"
                        + " where in_use order by code")
                .stream()
                .map(row -> new CommuneRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (BigDecimal) row[5],
                        (BigDecimal) row[6]))
                .toList();
    }

    private List<Object[]> rows(String sql) {
        List<?> rows = entityManager.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
