package vn.hocvuso.catalogue.programme;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.catalogue.Course;

/**
 * A programme as it stands.
 *
 * @param slug its name in addresses, for good
 * @param courses in the order in which they are best studied
 * @param composedAt when its courses were chosen last
 * @param ended whether it leads to no certificate any more
 */
public record ProgrammeView(
        long id,
        int version,
        String slug,
        String title,
        String summary,
        List<Course.Ref> courses,
        Instant composedAt,
        boolean ended)
        implements Serializable {

    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id(),
                programme.version(),
                programme.slug(),
                programme.title(),
                programme.summary(),
                programme.courses(),
                programme.composedAt(),
                programme.endedAt().isPresent());
    }
}
