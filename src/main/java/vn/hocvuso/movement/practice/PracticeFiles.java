package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the files that go with practices. */
@ApplicationScoped
class PracticeFiles {

    /** A file without what is in it. */
    record Attached(long id, String name, String type) implements Serializable {}

    private final SingleStatement statement;

    @Inject
    PracticeFiles(SingleStatement statement) {
        this.statement = statement;
    }

    /** In the order in which they came. */
    List<Attached> of(long practice) {
        return statement.list(
                "select id, name, type from movement_practice_file where practice_id = ? order by id",
                rows -> new Attached(rows.getLong("id"), rows.getString("name"), rows.getString("type")),
                practice);
    }

    Optional<byte[]> content(long practice, long file) {
        return statement
                .list(
                        "select content from movement_practice_file where practice_id = ? and id = ?",
                        rows -> rows.getBytes("content"),
                        practice,
                        file)
                .stream()
                .findFirst();
    }

    long attach(long practice, String name, String type, byte[] content) {
        return statement
                .insert(
                        "insert into movement_practice_file (practice_id, name, type, size, content)"
                                + " values (?, ?, ?, ?, ?)",
                        practice,
                        name,
                        type,
                        content.length,
                        content)
                .orElseThrow();
    }

    void detach(long practice, long file) {
        statement.change("delete from movement_practice_file where practice_id = ? and id = ?", practice, file);
    }
}
