package vn.hocvuso.catalogue.web;

import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.platform.web.Formats;
import vn.hocvuso.skills.Framework;

/**
 * A card with everything in the reader's words.
 *
 * @param groups the names of the groups that the framework in force knows
 * @param levels empty when the course tells none
 */
public record CourseTile(Card card, List<String> groups, String duration, String levels) {

    static CourseTile of(Card card, Framework framework) {
        var language = CourseWords.language();
        return new CourseTile(
                card,
                card.groups().stream()
                        .flatMap(code -> framework.group(code).stream())
                        .map(group -> group.nameIn(language))
                        .toList(),
                Formats.duration(card.minutes()),
                CourseWords.levels(card));
    }
}
