package vn.hocvuso.identity.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Where communes and provinces lie, as the list of places says. Kept in memory and read again after an import. */
@ApplicationScoped
public class Positions {

    /** Degrees north and east. */
    public record Position(double latitude, double longitude) implements Serializable {}

    private record Row(String code, String province, boolean used, Position position) {}

    private record Kept(
            long generation, Map<String, Position> communes, Map<String, Position> provinces, List<Position> used) {}

    private final SingleStatement statement;
    private final AtomicLong generation = new AtomicLong();
    private volatile Kept kept;

    @Inject
    Positions(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of a commune, or of the middle of a province: half of its communes lie further north, half further east. */
    public Optional<Position> of(String code) {
        var all = kept();
        return Optional.ofNullable(
                all.communes().getOrDefault(code, all.provinces().get(code)));
    }

    /** Of all communes that there are now. */
    public List<Position> communes() {
        return kept().used();
    }

    private Kept kept() {
        var now = generation.get();
        var seen = kept;
        if (seen != null && seen.generation() == now) {
            return seen;
        }
        var read = read(now);
        kept = read;
        return read;
    }

    private Kept read(long now) {
        var rows = statement.list(
                "select code, province_code, in_use, latitude, longitude from identity_commune"
                        + " where latitude is not null and longitude is not null",
                row -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        new Position(row.getDouble(4), row.getDouble(5))));
        var communes = new HashMap<String, Position>();
        var byProvince = new HashMap<String, List<Position>>();
        var used = new ArrayList<Position>();
        for (var row : rows) {
            communes.put(row.code(), row.position());
            if (row.used()) {
                used.add(row.position());
                byProvince
                        .computeIfAbsent(row.province(), province -> new ArrayList<>())
                        .add(row.position());
            }
        }
        var provinces = new HashMap<String, Position>();
        byProvince.forEach((province, positions) -> provinces.put(province, middle(positions)));
        return new Kept(now, communes, provinces, List.copyOf(used));
    }

    /** Islands far out do not pull it, as they would a mean. */
    static Position middle(List<Position> positions) {
        var latitudes =
                positions.stream().mapToDouble(Position::latitude).sorted().toArray();
        var longitudes =
                positions.stream().mapToDouble(Position::longitude).sorted().toArray();
        return new Position(latitudes[latitudes.length / 2], longitudes[longitudes.length / 2]);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Localities.Imported event) {
        generation.incrementAndGet();
    }
}
