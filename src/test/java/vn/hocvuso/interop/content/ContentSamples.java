package vn.hocvuso.interop.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small content folder without mistakes, to break in tests. */
final class ContentSamples {

    static final String COURSE =
            """
            version: "2026.1"
            title: "Khóa mẫu"
            summary: "Một khóa để thử."
            outcomes:
              - "Biết đọc tệp."
            groups: [ND]
            competences:
              - code: "1.1"
                level: 2
            minutes: 30
            cover: pictures/cover.svg
            lessons:
              - file: lessons/01-mot.md
                title: "Bài một"
                minutes: 10
              - file: lessons/02-hai.md
                title: "Bài hai"
                minutes: 10
            quiz:
              title: "Kiểm tra"
              questions: 2
              pass-percent: 50
              tries: 0
              wait-minutes: 0
            """;

    static final String QUESTIONS =
            """
            questions:
              - id: q01
                kind: single
                competence: "1.1"
                level: 1
                text: "Một cộng một bằng mấy?"
                choices:
                  - text: "Một"
                  - text: "Hai"
                    right: true
                  - text: "Ba"
                explanation: "Một thêm một là hai."
              - id: q02
                kind: true-false
                competence: "1.1"
                level: 2
                text: "Tệp này để thử."
                answer: true
                explanation: "Đúng vậy."
              - id: q03
                kind: multiple
                competence: "1.1"
                level: 2
                text: "Số nào lẻ?"
                choices:
                  - text: "1"
                    right: true
                  - text: "2"
                  - text: "3"
                    right: true
                explanation: "1 và 3 không chia hết cho 2."
            """;

    static final String FRAMEWORK =
            """
            code: thu
            version: "1"
            title: "Khung thử"
            title-en: "Trial"
            official: false
            notice: "Chỉ để thử."
            notice-en: "For tests."
            sources:
              - name: "Nguồn"
                name-en: "Source"
            levels:
              - number: 1
                code: CB1
                band: "Cơ bản"
                band-en: "Foundation"
                description: "Có hướng dẫn"
                description-en: "With guidance"
              - number: 2
                code: CB2
                band: "Cơ bản"
                band-en: "Foundation"
                description: "Tự làm"
                description-en: "Alone"
            areas:
              - code: "1"
                name: "Thông tin"
                name-en: "Information"
                competences:
                  - code: "1.1"
                    name: "Tìm kiếm"
                    name-en: "Searching"
                    description: "Tìm được thông tin."
                    description-en: "Finds information."
                    indicators:
                      - code: 1.1.CB1a
                        level: 1
                        text: "Biết gõ từ khóa"
            groups:
              - code: ND
                name: "Người dân"
                name-en: "Citizens"
                description: "Mọi người"
                description-en: "Everyone"
                profile:
                  - code: "1.1"
                    level: 2
            """;

    static final String DRAWING =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img">
            <title>Hình</title>
            <rect width="640" height="360" fill="#0B5D66"/>
            </svg>
            """;

    private ContentSamples() {}

    /** Writes framework, two places and one course. */
    static void write(Path root, String slug) {
        put(root, "skills/framework.yaml", FRAMEWORK);
        put(root, "localities/provinces.csv", "code,name,short_name,type\n01,Thành phố Hà Nội,Hà Nội,thành phố\n");
        put(
                root,
                "localities/communes.csv",
                "code,name,type,short_name,province_code,area_km2,lat,lon,resolution\n"
                        + "00004,Phường Ba Đình,Phường,Ba Đình,01,2.97,21.0386,105.838,x\n");
        writeCourse(root, slug);
    }

    static void writeCourse(Path root, String slug) {
        var course = "courses/" + slug + "/";
        put(root, course + "course.yaml", COURSE);
        put(root, course + "questions.yaml", QUESTIONS);
        put(
                root,
                course + "lessons/01-mot.md",
                "## Mở đầu\n\nXin chào.\n\n![Một hình vuông màu xanh](../pictures/cover.svg)\n");
        put(root, course + "lessons/02-hai.md", "## Tiếp theo\n\nHết.\n");
        put(root, course + "pictures/cover.svg", DRAWING);
    }

    static void put(Path root, String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
