package vn.hocvuso.identity.locality;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/** Finds provinces and communes. */
@UseCase
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

    /** The commune with this code, if there is one; never fails, whatever the code. */
    public Optional<Place> commune(String code) {
        return Optional.empty();
    }

    public Optional<Province> province(String code) {
        return Optional.empty();
    }

    /** All provinces in the order of the Vietnamese alphabet. */
    public List<Province> provinces() {
        return List.of();
    }

    /** Communes that match what was typed, with or without diacritics, best first. */
    public List<Place> find(String typed, int limit) {
        return List.of();
    }
}
