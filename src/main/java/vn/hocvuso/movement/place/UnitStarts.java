package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the names of units from each of their words on, by which {@link Units#search} finds them without reading all. */
@ApplicationScoped
class UnitStarts {

    /** A longer name is found by its last words only. */
    private static final int MOST_WORDS = 60;

    private static final String NUMBERS =
            IntStream.rangeClosed(1, MOST_WORDS).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));

    private static final String ADD =
            """
            insert into movement_unit_start (start, unit_id)
            select distinct substring_index(replace(u.folded_name, '-', ' '), ' ', -n.k), u.id
            from movement_unit u join json_table(?, '$[*]' columns (k int path '$')) n
                on n.k <= 1 + char_length(u.folded_name)
                    - char_length(replace(replace(u.folded_name, '-', ' '), ' ', ''))
            where""";

    private final SingleStatement statement;

    @Inject
    UnitStarts(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of the units that have just been made and have no path yet. */
    void ofNew() {
        statement.change(ADD + " u.path = ''", NUMBERS);
    }

    /** Of one that has just been made, or is called something else now. */
    void of(long unit) {
        var before = statement.list(
                "select start from movement_unit_start where unit_id = ?", rows -> rows.getString(1), unit);
        for (var start : before) {
            statement.change("delete from movement_unit_start where start = ? and unit_id = ?", start, unit);
        }
        statement.change(ADD + " u.id = ?", NUMBERS, unit);
    }
}
