package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Folding;

/** Writes many units and denominators at once; several by one statement that carries them as JSON. */
@ApplicationScoped
class UnitWriting {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** The unit above and the place are those that their codes mean on the first day. */
    private static final String UNITS =
            """
            insert into movement_unit
                (version, tree, kind, code, name, folded_name, parent_id, place_id, path, valid_from, valid_to)
            select 1, j.tree, j.kind, j.code, j.name, j.folded, p.id, q.id, '',
                cast(j.since as date), cast(j.last as date)
            from json_table(?, '$[*]' columns (
                tree varchar(12) character set utf8mb4 path '$.t',
                kind varchar(12) character set utf8mb4 path '$.k',
                code varchar(30) character set utf8mb4 path '$.c',
                name varchar(200) character set utf8mb4 path '$.n',
                folded varchar(200) character set utf8mb4 path '$.f',
                parent varchar(30) character set utf8mb4 path '$.p',
                place varchar(30) character set utf8mb4 path '$.q',
                since varchar(10) character set utf8mb4 path '$.s',
                last varchar(10) character set utf8mb4 path '$.e')) j
            left join movement_unit p on p.code = convert(j.parent using ascii) collate ascii_bin
                and p.valid_from <= cast(j.since as date)
                and (p.valid_to is null or p.valid_to >= cast(j.since as date))
            left join movement_unit q on q.code = convert(j.place using ascii) collate ascii_bin
                and q.valid_from <= cast(j.since as date)
                and (q.valid_to is null or q.valid_to >= cast(j.since as date))
            """;

    private static final String PATHS =
            """
            update movement_unit u left join movement_unit p on p.id = u.parent_id
            set u.path = concat(coalesce(p.path, '/'), u.id, '/') where u.path = ''
            """;

    private static final String FIGURES =
            """
            insert into movement_denominator
                (version, unit_id, unit_kind, year, population_group, amount, source, source_on)
            select 1, u.id, u.kind, j.year, j.grp, j.amount, j.source, cast(j.source_on as date)
            from json_table(?, '$[*]' columns (
                code varchar(30) character set utf8mb4 path '$.c',
                since varchar(10) character set utf8mb4 path '$.s',
                year int path '$.y',
                grp varchar(10) character set utf8mb4 path '$.g',
                amount int path '$.n',
                source varchar(300) character set utf8mb4 path '$.w',
                source_on varchar(10) character set utf8mb4 path '$.d')) j
            join movement_unit u on u.code = convert(j.code using ascii) collate ascii_bin
                and u.valid_from = cast(j.since as date)
            on duplicate key update amount = values(amount), source = values(source),
                source_on = values(source_on), version = movement_denominator.version + 1
            """;

    private final UnitStarts starts;
    private final SingleStatement statement;

    @Inject
    UnitWriting(UnitStarts starts, SingleStatement statement) {
        this.starts = starts;
        this.statement = statement;
    }

    /** Makes the units of these rows that are not there; those above them are. */
    void units(List<UnitPlan> plans) {
        var array = JSON.createArrayBuilder();
        var any = false;
        for (var plan : plans) {
            if (plan.known().isPresent()) {
                continue;
            }
            any = true;
            var one = JSON.createObjectBuilder()
                    .add("t", plan.kind().tree().name())
                    .add("k", plan.kind().name())
                    .add("c", plan.code())
                    .add("n", plan.name())
                    .add("f", Folding.fold(plan.name()))
                    .add("p", plan.parent())
                    .add("q", plan.place())
                    .add("s", plan.from().toString());
            array.add(plan.to() == null ? one : one.add("e", plan.to().toString()));
        }
        if (any) {
            statement.change(UNITS, array.build().toString());
            starts.ofNew();
            statement.change(PATHS);
        }
    }

    /** Says the numbers of these rows, whose units are there. @return how many numbers */
    int figures(List<UnitPlan> plans) {
        var array = JSON.createArrayBuilder();
        var count = 0;
        for (var plan : plans) {
            for (var figure : plan.counts().entrySet()) {
                count++;
                array.add(JSON.createObjectBuilder()
                        .add("c", plan.code())
                        .add("s", plan.since().toString())
                        .add("y", plan.year())
                        .add("g", figure.getKey().name())
                        .add("n", figure.getValue())
                        .add("w", plan.source())
                        .add("d", plan.sourceOn().toString()));
            }
        }
        if (count > 0) {
            statement.change(FIGURES, array.build().toString());
        }
        return count;
    }
}
