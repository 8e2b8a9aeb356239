package vn.hocvuso.movement.letter;

import java.util.Locale;
import java.util.function.LongFunction;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;

/** The bodies of the State that issue documents: the People's Committee of a place, or the office itself. */
public final class StateBody {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN ";

    private StateBody() {}

    /** {@code ỦY BAN NHÂN DÂN XÃ MAI HOA}; of other units their name in capitals. */
    public static String of(Unit unit) {
        var name = unit.name().toUpperCase(VIETNAMESE);
        return isCommittee(unit) ? COMMITTEE + name : name;
    }

    /** {@code Ủy ban nhân dân tỉnh Hà Tĩnh}; of other units what they are called. @param shown what the unit is called */
    public static String named(Unit unit, String shown) {
        return isCommittee(unit)
                ? "Ủy ban nhân dân " + shown.substring(0, 1).toLowerCase(VIETNAMESE) + shown.substring(1)
                : shown;
    }

    /** True for places that have a People's Committee, or had one. */
    public static boolean isCommittee(Unit unit) {
        return switch (unit.kind()) {
            case PROVINCE, DISTRICT, COMMUNE -> true;
            default -> false;
        };
    }

    /** An office stands beneath the committee of its place, or beneath the office it belongs to; empty for others. */
    public static String above(Unit unit, LongFunction<Unit> units) {
        if (unit.kind() != UnitKind.DEPARTMENT && unit.kind() != UnitKind.SCHOOL) {
            return "";
        }
        return unit.parent()
                .or(unit::place)
                .map(units::apply)
                .map(StateBody::of)
                .orElse("");
    }
}
