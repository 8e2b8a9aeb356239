package vn.hocvuso.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * Whose records a person may see: those of everybody, or of the people of some places.
 *
 * @param places codes of communes, and of provinces with all that lies in them; of no meaning when {@code everywhere}
 */
public record Jurisdiction(boolean everywhere, Set<String> places) implements Serializable {

    public static final Jurisdiction EVERYWHERE = new Jurisdiction(true, Set.of());

    public Jurisdiction {
        places = Set.copyOf(places);
    }

    /** True when she may see nobody's records but her own. */
    public boolean nowhere() {
        return !everywhere && places.isEmpty();
    }

    /** True for a record that belongs to this commune of this province; both may be empty for one of no place. */
    public boolean covers(String provinceCode, String communeCode) {
        return everywhere || places.contains(provinceCode) || places.contains(communeCode);
    }
}
