package vn.hocvuso.identity.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds provinces and communes. All of them are kept in memory, so asking opens no transaction and costs no query; they
 * are read again after an import.
 */
@ApplicationScoped
public class Localities {

    /** A commune with its province. */
    public record Place(String code, String name, String provinceCode, String provinceName) implements Serializable {

        /** As people write it: {@code Phường Ba Đình, Hà Nội}. */
        public String label() {
            return name + ", " + provinceName;
        }
    }

    /** A province or a city of the same rank. */
    public record Province(String code, String name, String shortName) implements Serializable {}

    /** Fired in the transaction that changed the list of places. */
    record Imported(int changed) {}

    private record Kept(long generation, Gazetteer gazetteer) {}

    private final LocalityReading reading;
    private final AtomicLong generation = new AtomicLong();
    private volatile Kept kept;

    @Inject
    Localities(LocalityReading reading) {
        this.reading = reading;
    }

    /**
     * The commune with this code, if there is one; never fails, whatever the code. One that later lists have left out is
     * still found here, for those who chose it.
     */
    public Optional<Place> commune(String code) {
        return code == null ? Optional.empty() : gazetteer().commune(code);
    }

    public Optional<Province> province(String code) {
        return code == null ? Optional.empty() : gazetteer().province(code);
    }

    /** What people call the commune, with its province, or the province that has this code; empty for any other. */
    public String label(String code) {
        return commune(code)
                .map(Place::label)
                .or(() -> province(code).map(Province::name))
                .orElse("");
    }

    /** All provinces in the order of the Vietnamese alphabet. */
    public List<Province> provinces() {
        return gazetteer().provinces();
    }

    /** All communes that can be chosen, in the order of the Vietnamese alphabet. */
    public List<Place> communes() {
        return gazetteer().communes();
    }

    /**
     * Communes that match what was typed, with or without diacritics, best first: the name, with or without its kind,
     * and after it the province if one likes. {@code phuong ba dinh ha noi}
     */
    public List<Place> find(String typed, int limit) {
        return typed == null ? List.of() : gazetteer().find(typed, limit);
    }

    private Gazetteer gazetteer() {
        var now = generation.get();
        var seen = kept;
        if (seen != null && seen.generation() == now) {
            return seen.gazetteer();
        }
        var read = reading.gazetteer();
        kept = new Kept(now, read);
        return read;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imported event) {
        generation.incrementAndGet();
    }
}
