package vn.hocvuso.movement.place;

import static vn.hocvuso.movement.place.UnitTree.ORGANISATION;
import static vn.hocvuso.movement.place.UnitTree.TERRITORY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a unit is. Districts are of the structure before July 2025. */
public enum UnitKind {
    CENTRE(TERRITORY),
    PROVINCE(TERRITORY),
    DISTRICT(TERRITORY),
    COMMUNE(TERRITORY),
    HAMLET(TERRITORY),
    DEPARTMENT(ORGANISATION),
    SCHOOL(ORGANISATION),
    ENTERPRISE(ORGANISATION),
    COOPERATIVE(ORGANISATION),
    UNION(ORGANISATION),
    PARTY_CELL(ORGANISATION);

    private final UnitTree tree;

    UnitKind(UnitTree tree) {
        this.tree = tree;
    }

    public UnitTree tree() {
        return tree;
    }

    /** The kinds of a tree, the highest first. */
    public static List<UnitKind> of(UnitTree tree) {
        return Stream.of(values()).filter(kind -> kind.tree == tree).toList();
    }

    /**
     * True when such a unit may stand right below one of that kind; without one, when it may be a root. Any organisation
     * may be below any other.
     */
    public boolean fitsUnder(Optional<UnitKind> parent) {
        if (tree == ORGANISATION) {
            return parent.map(kind -> kind.tree == ORGANISATION).orElse(true);
        }
        return parent.map(above()::contains).orElse(this == CENTRE);
    }

    private Set<UnitKind> above() {
        return switch (this) {
            case PROVINCE -> EnumSet.of(CENTRE);
            case DISTRICT -> EnumSet.of(PROVINCE);
            case COMMUNE -> EnumSet.of(PROVINCE, DISTRICT);
            case HAMLET -> EnumSet.of(COMMUNE);
            default -> EnumSet.noneOf(UnitKind.class);
        };
    }
}
