package vn.hocvuso.movement.report;

import java.util.Locale;
import java.util.function.LongFunction;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;

/**
 * The bodies of the Party that issue what units report up its line, as Hướng dẫn 36-HD/VPTW of 2018 names them: the committee of a
 * place beneath the Party organisation above it ({@code ĐẢNG BỘ TỈNH THÁI NGUYÊN}). Since July 2025 there is none between the
 * commune's and the province's.
 */
final class PartyBody {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String ORGANISATION = "ĐẢNG BỘ ";

    private PartyBody() {}

    /** {@code ĐẢNG ỦY XÃ MAI HOA}, {@code TỈNH ỦY HÀ TĨNH}, {@code THÀNH ỦY HÀ NỘI}; of other units their name. */
    static String of(Unit unit) {
        var name = unit.name().toUpperCase(VIETNAMESE);
        return switch (unit.kind()) {
            case COMMUNE -> "ĐẢNG ỦY " + name;
            case PROVINCE -> name.replaceFirst("^TỈNH ", "TỈNH ỦY ").replaceFirst("^THÀNH PHỐ ", "THÀNH ỦY ");
            default -> name;
        };
    }

    /** The Party organisation that it belongs to; empty where that is not known. */
    static String above(Unit unit, LongFunction<Unit> units) {
        var above = unit.kind() == UnitKind.COMMUNE ? unit.parent() : unit.place();
        return above.map(units::apply)
                .filter(place -> place.kind() == UnitKind.PROVINCE || place.kind() == UnitKind.COMMUNE)
                .map(place -> ORGANISATION + place.name().toUpperCase(VIETNAMESE))
                .orElse("");
    }
}
