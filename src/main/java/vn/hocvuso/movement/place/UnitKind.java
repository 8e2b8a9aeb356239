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
    CENTRE(TERRITORY, 200_000_000),
    PROVINCE(TERRITORY, 20_000_000),
    DISTRICT(TERRITORY, 2_000_000),
    COMMUNE(TERRITORY, 1_000_000),
    HAMLET(TERRITORY, 50_000),
    DEPARTMENT(ORGANISATION, 20_000_000),
    SCHOOL(ORGANISATION, 500_000),
    ENTERPRISE(ORGANISATION, 2_000_000),
    COOPERATIVE(ORGANISATION, 500_000),
    UNION(ORGANISATION, 20_000_000),
    PARTY_CELL(ORGANISATION, 10_000_000);

    private final UnitTree tree;
    private final int most;

    UnitKind(UnitTree tree, int most) {
        this.tree = tree;
        this.most = most;
    }

    public UnitTree tree() {
        return tree;
    }

    /**
     * More people than any unit of this kind in Viet Nam has, several times over: what is above it was typed wrong. Unions and
     * departments may be of the whole country.
     */
    public int most() {
        return most;
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
