package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.files.FileType;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the files that go with remarks. */
@ApplicationScoped
class RemarkFiles {

    static final int MOST_FILES = 10;

    /** Bytes. */
    static final int LARGEST = 10_000_000;

    private static final int LONGEST_NAME = 200;

    /** A file without what is in it. */
    record Attached(long id, String name, String type) {}

    private final SingleStatement statement;

    @Inject
    RemarkFiles(SingleStatement statement) {
        this.statement = statement;
    }

    /** In the order in which they came. */
    List<Attached> of(long remark) {
        return statement.list(
                "select id, name, type from movement_remark_file where remark_id = ? order by id",
                rows -> new Attached(rows.getLong("id"), rows.getString("name"), rows.getString("type")),
                remark);
    }

    /** What is in a file of this remark; empty when it has no such file. */
    Optional<byte[]> content(long remark, long file) {
        return statement
                .list(
                        "select content from movement_remark_file where remark_id = ? and id = ?",
                        rows -> rows.getBytes("content"),
                        remark,
                        file)
                .stream()
                .findFirst();
    }

    /**
     * @return its name as it is kept
     * @throws Refusal {@code movement.remark.fileName}, {@code movement.remark.fileSize}, {@code movement.remark.fileType} for
     *     what is no PDF, Word or Excel file (of 2007 or later) or picture, by its content; {@code movement.remark.files}
     */
    String attach(long remark, String fileName, byte[] content) {
        var name = Typed.line(fileName, LONGEST_NAME, "movement.remark.fileName", "file");
        if (content.length == 0 || content.length > LARGEST) {
            throw new Refusal("movement.remark.fileSize", LARGEST / 1_000_000).at("file");
        }
        var type = FileType.of(name, content).orElseThrow(() -> new Refusal("movement.remark.fileType").at("file"));
        if (of(remark).size() >= MOST_FILES) {
            throw new Refusal("movement.remark.files", MOST_FILES).at("file");
        }
        statement.change(
                "insert into movement_remark_file (remark_id, name, type, size, content) values (?, ?, ?, ?, ?)",
                remark,
                name,
                type.mediaType(),
                content.length,
                content);
        return name;
    }
}
