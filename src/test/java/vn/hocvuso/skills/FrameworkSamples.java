package vn.hocvuso.skills;

import java.util.List;
import vn.hocvuso.skills.Framework.Area;
import vn.hocvuso.skills.Framework.Competence;
import vn.hocvuso.skills.Framework.Group;
import vn.hocvuso.skills.Framework.Indicator;
import vn.hocvuso.skills.Framework.Level;
import vn.hocvuso.skills.Framework.Requirement;
import vn.hocvuso.skills.Framework.Source;

/** Small frameworks for tests. */
public final class FrameworkSamples {

    private FrameworkSamples() {}

    /** Two areas, three competences, two levels, one group. */
    public static Framework framework(String version) {
        return new Framework(
                "mau",
                version,
                "Khung mẫu",
                "Sample framework",
                false,
                "Chỉ để thử.",
                "For tests only.",
                List.of(new Source("Nguồn", "Source", "")),
                List.of(
                        new Area(
                                "1",
                                "Thông tin",
                                "Information",
                                List.of(competence("1.1", "A"), competence("1.2", "A"))),
                        new Area("2", "An toàn", "Safety", List.of(competence("2.1", "B")))),
                List.of(
                        new Level(1, "CB1", "Cơ bản", "Foundation", "Làm được khi có hướng dẫn", "With guidance"),
                        new Level(2, "CB2", "Cơ bản", "Foundation", "Tự làm được", "Alone")),
                List.of(new Group(
                        "ND",
                        "Người dân",
                        "Citizens",
                        "Mọi người",
                        "Everyone",
                        List.of(new Requirement("1.1", 2), new Requirement("2.1", 1)))));
    }

    static Framework with(Framework framework, List<Area> areas, List<Group> groups) {
        return new Framework(
                framework.code(),
                framework.version(),
                framework.title(),
                framework.titleEn(),
                framework.official(),
                framework.notice(),
                framework.noticeEn(),
                framework.sources(),
                areas,
                framework.levels(),
                groups);
    }

    private static Competence competence(String code, String letter) {
        return new Competence(
                code,
                "An toàn " + letter,
                "Safety " + letter,
                "Mô tả",
                "Description",
                code.substring(0, 1),
                List.of(new Indicator(code + ".CB1a", 1, "Nhận ra được")));
    }
}
