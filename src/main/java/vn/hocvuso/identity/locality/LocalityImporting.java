package vn.hocvuso.identity.locality;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import vn.hocvuso.platform.UseCase;

/** Takes over the list of provinces and communes. The caller's use case has checked who asks. */
@UseCase
public class LocalityImporting {

    /** A province or a city of the same rank, as the list says; at most 100 characters each. */
    public record ProvinceRow(String code, String name, String shortName, String kind) {}

    /** A commune as the list says; latitude and longitude in degrees, null where the list has none. */
    public record CommuneRow(
            String code,
            String name,
            String shortName,
            String kind,
            String provinceCode,
            BigDecimal latitude,
            BigDecimal longitude) {}

    private static final int ROWS_AT_ONCE = 200;

    private final EntityManager entityManager;
    private final Event<Localities.Imported> imported;

    @Inject
    LocalityImporting(EntityManager entityManager, Event<Localities.Imported> imported) {
        this.entityManager = entityManager;
        this.imported = imported;
    }

    /**
     * Adds what is new, rewrites what is known by its code, and closes communes that the list leaves out to new choices.
     * The same list a second time leaves everything as it is.
     *
     * @throws IllegalArgumentException when a code is there twice or a commune names no province of the list
     */
    public void importAll(List<ProvinceRow> provinces, List<CommuneRow> communes) {
        requireSound(provinces, communes);
        for (var from = 0; from < provinces.size(); from += ROWS_AT_ONCE) {
            writeProvinces(provinces.subList(from, Math.min(provinces.size(), from + ROWS_AT_ONCE)));
        }
        entityManager
                .createNativeQuery("update identity_commune set in_use = false")
                .executeUpdate();
        for (var from = 0; from < communes.size(); from += ROWS_AT_ONCE) {
            writeCommunes(communes.subList(from, Math.min(communes.size(), from + ROWS_AT_ONCE)));
        }
        imported.fire(new Localities.Imported(provinces.size() + communes.size()));
    }

    private static void requireSound(List<ProvinceRow> provinces, List<CommuneRow> communes) {
        var known = new HashSet<String>();
        for (var province : provinces) {
            if (!known.add(province.code())) {
                throw new IllegalArgumentException("Province " + province.code() + " is there twice");
            }
        }
        var codes = new HashSet<String>();
        for (var commune : communes) {
            if (!codes.add(commune.code())) {
                throw new IllegalArgumentException("Commune " + commune.code() + " is there twice");
            }
            if (!known.contains(commune.provinceCode())) {
                throw new IllegalArgumentException("Commune " + commune.code() + " names no province");
            }
        }
    }

    private void writeProvinces(List<ProvinceRow> rows) {
        var query = entityManager.createNativeQuery(
                "insert into identity_province (code, name, short_name, kind) values "
                        + lines(rows.size(), "(?, ?, ?, ?)")
                        + " on duplicate key update name = values(name), short_name = values(short_name), kind = values(kind)");
        var place = 0;
        for (var row : rows) {
            place = fill(query, place, row.code(), row.name(), row.shortName(), row.kind());
        }
        query.executeUpdate();
    }

    private void writeCommunes(List<CommuneRow> rows) {
        var query = entityManager.createNativeQuery(
                "insert into identity_commune (code, name, short_name, kind, province_code, latitude, longitude, in_use)"
                        + " values " + lines(rows.size(), "(?, ?, ?, ?, ?, ?, ?, true)")
                        + " on duplicate key update name = values(name), short_name = values(short_name),"
                        + " kind = values(kind), province_code = values(province_code), latitude = values(latitude),"
                        + " longitude = values(longitude), in_use = true");
        var place = 0;
        for (var row : rows) {
            place = fill(
                    query,
                    place,
                    row.code(),
                    row.name(),
                    row.shortName(),
                    row.kind(),
                    row.provinceCode(),
                    row.latitude(),
                    row.longitude());
        }
        query.executeUpdate();
    }

    private static String lines(int count, String line) {
        return line + (", " + line).repeat(count - 1);
    }

    private static int fill(Query query, int place, Object... values) {
        var at = place;
        for (var value : values) {
            query.setParameter(++at, value);
        }
        return at;
    }
}
