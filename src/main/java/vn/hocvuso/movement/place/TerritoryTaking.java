package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Folding;

/**
 * An administrator has the territory made of the provinces and communes that people live in: the centre, and below it what
 * has been valid since 1 July 2025. What is there stays as it is, so that doing it again only adds what is new.
 */
@UseCase
public class TerritoryTaking {

    /** The code of the centre. */
    public static final String CENTRE = "TW";

    /** The first day of the present provinces and communes. */
    public static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    /** Before it there is nothing that a plan could be of. */
    private static final LocalDate CENTRE_SINCE = LocalDate.of(1945, 9, 2);

    private static final String CENTRE_NAME = "Trung ương";
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int AT_ONCE = 1000;

    /** A code that means a unit on the first day or later is not made again. */
    private static final String ADD =
            """
            insert into movement_unit (version, tree, kind, code, name, folded_name, parent_id, path, valid_from, locality_code)
            select 1, 'TERRITORY', j.kind, j.code, j.name, j.folded, p.id, '', cast(? as date), j.code
            from json_table(?, '$[*]' columns (
                kind varchar(12) character set utf8mb4 path '$.k',
                code varchar(30) character set utf8mb4 path '$.c',
                name varchar(200) character set utf8mb4 path '$.n',
                folded varchar(200) character set utf8mb4 path '$.f',
                parent varchar(30) character set utf8mb4 path '$.p')) j
            join movement_unit p on p.code = convert(j.parent using ascii) collate ascii_bin and p.valid_to is null
            where not exists (select 1 from movement_unit u
                where u.code = convert(j.code using ascii) collate ascii_bin
                and (u.valid_to is null or u.valid_to >= cast(? as date)))
            """;

    private static final String PATHS =
            """
            update movement_unit u join movement_unit p on p.id = u.parent_id
            set u.path = concat(p.path, u.id, '/') where u.path = ''
            """;

    private final Localities localities;
    private final Units units;
    private final UnitStarts starts;
    private final SingleStatement statement;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    TerritoryTaking(
            Localities localities,
            Units units,
            UnitStarts starts,
            SingleStatement statement,
            Grants grants,
            AuditLog audit) {
        this.localities = localities;
        this.units = units;
        this.starts = starts;
        this.statement = statement;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Makes what is not there yet.
     *
     * @return how many units were made
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public int take(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var made = centre();
        made += add(localities.provinces().stream()
                .map(province -> written(UnitKind.PROVINCE, province.code(), province.name(), CENTRE))
                .toList());
        made += add(localities.communes().stream()
                .map(commune -> written(UnitKind.COMMUNE, commune.code(), commune.name(), commune.provinceCode()))
                .toList());
        if (made > 0) {
            audit.record(actor.value(), "movement.territory.take", "unit-" + CENTRE, String.valueOf(made));
        }
        return made;
    }

    private int centre() {
        if (units.byCode(CENTRE, SINCE).isPresent()) {
            return 0;
        }
        units.add(
                new Unit(UnitKind.CENTRE, CENTRE, CENTRE_NAME, Optional.empty(), Optional.empty(), CENTRE_SINCE),
                Optional.empty());
        units.flush();
        return 1;
    }

    private int add(List<JsonObjectBuilder> all) {
        var made = 0;
        for (var portion : portions(all)) {
            var array = JSON.createArrayBuilder();
            portion.forEach(array::add);
            made += statement.change(ADD, SINCE.toString(), array.build().toString(), SINCE.toString());
        }
        starts.ofNew();
        statement.change(PATHS);
        return made;
    }

    private static List<List<JsonObjectBuilder>> portions(List<JsonObjectBuilder> all) {
        var portions = new ArrayList<List<JsonObjectBuilder>>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return portions;
    }

    private static JsonObjectBuilder written(UnitKind kind, String code, String name, String parent) {
        return JSON.createObjectBuilder()
                .add("k", kind.name())
                .add("c", code)
                .add("n", name)
                .add("f", Folding.fold(name))
                .add("p", parent);
    }
}
