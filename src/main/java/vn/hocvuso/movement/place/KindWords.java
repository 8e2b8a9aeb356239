package vn.hocvuso.movement.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.platform.text.Folding;

/** What people call the kinds of units in lists. */
final class KindWords {

    private static final Map<String, UnitKind> MARKED = new HashMap<>();
    private static final Map<String, UnitKind> FOLDED = new HashMap<>();

    static {
        words(UnitKind.CENTRE, "trung ương");
        words(UnitKind.PROVINCE, "tỉnh", "thành phố", "tỉnh, thành phố");
        words(UnitKind.DISTRICT, "huyện", "quận", "thị xã");
        words(UnitKind.COMMUNE, "xã", "phường", "đặc khu", "thị trấn");
        words(UnitKind.HAMLET, "thôn", "bản", "xóm", "ấp", "buôn", "tổ dân phố", "khu phố", "khóm", "làng", "tổ");
        words(UnitKind.DEPARTMENT, "sở", "phòng", "ban", "cơ quan", "đơn vị", "sở, ban, ngành");
        words(UnitKind.SCHOOL, "trường", "trường học");
        words(UnitKind.ENTERPRISE, "doanh nghiệp", "công ty");
        words(UnitKind.COOPERATIVE, "hợp tác xã", "liên hiệp hợp tác xã");
        words(UnitKind.UNION, "đoàn thể", "hội", "mặt trận", "công đoàn");
        words(UnitKind.PARTY_CELL, "chi bộ", "đảng bộ");
        for (var kind : UnitKind.values()) {
            MARKED.put(kind.name().toLowerCase(Locale.ROOT), kind);
            MARKED.put(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind);
        }
        foldUnambiguous();
    }

    private KindWords() {}

    private static void words(UnitKind kind, String... words) {
        for (var word : words) {
            MARKED.put(word, kind);
        }
    }

    /** Without marks {@code bản} is {@code ban}, which is another word. */
    private static void foldUnambiguous() {
        var ambiguous = new HashSet<String>();
        MARKED.forEach((word, kind) -> {
            var before = FOLDED.put(Folding.fold(word), kind);
            if (before != null && before != kind) {
                ambiguous.add(Folding.fold(word));
            }
        });
        FOLDED.keySet().removeAll(ambiguous);
    }

    /** The kind that is meant, written with or without diacritics. */
    static Optional<UnitKind> read(String text) {
        var word = Folding.clean(text).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MARKED.getOrDefault(word, FOLDED.get(Folding.fold(word))));
    }
}
