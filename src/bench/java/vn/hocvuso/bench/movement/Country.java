package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.change;
import static vn.hocvuso.bench.movement.Statements.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A country made up in the database, by the database: the provinces and communes that ship, hamlets, a department in each
 * province and a school in each commune, and learners with what they have done. What somebody does, is and where she is follows
 * from her number by a hash, so that it is spread and the same each time; facts are not in the order of their people.
 *
 * <p>Four facts a learner: an enrolment each and a second one of two in five, eight in ten have done a course, seven in ten passed
 * its quiz, seven in ten hold a certificate, and of two in five a level was confirmed, of which half is acknowledged. These shares
 * are assumptions.
 */
final class Country {

    private static final int AT_ONCE = 100_000;
    private static final int DAYS = 600;
    /** Prime, and so without a common divisor with any number of learners that is not a multiple of it. */
    private static final long STRIDE = 7_368_787L;

    private final Connection connection;
    private final Scale scale;

    Country(Connection connection, Scale scale) {
        this.connection = connection;
        this.scale = scale;
    }

    /** @param model whose password hash is taken */
    void make(String model) throws SQLException {
        noCountingYet();
        numbers();
        territory();
        people(model);
        facts();
        denominators();
        plans();
        change(connection, "drop table bench_number");
        change(connection, "drop table bench_place");
        lookedThrough();
    }

    /** The day's counting anew is told to be over: one of half a country would be measured for that of a whole one. */
    private void noCountingYet() throws SQLException {
        change(connection, "insert into movement_recount (started_at, ended_at, looked, people)"
                + " values (utc_timestamp(6), utc_timestamp(6), 0, 0)");
    }

    /** What a database knows of tables that have grown by and by it does not know of tables filled at once and then stopped. */
    private void lookedThrough() throws SQLException {
        for (var table : Statements.texts(connection, "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            try (var statement = connection.createStatement()) {
                statement.execute("analyze table " + table);
            }
        }
    }

    /** From 0, as many as there are learners or more. */
    private void numbers() throws SQLException {
        change(connection, "drop table if exists bench_number");
        change(connection, "drop table if exists bench_place");
        change(connection, "create table bench_number (n bigint not null primary key)");
        change(connection, "insert into bench_number values (0)");
        for (var there = 1L; there < Math.max(scale.learners(), scale.hamlets()); there *= 2) {
            change(connection, "insert into bench_number select n + " + there + " from bench_number");
        }
    }

    private void territory() throws SQLException {
        var unit = "insert into movement_unit (version, tree, kind, code, name, folded_name, parent_id, place_id, path,"
                + " valid_from, locality_code) select 1, ";
        var unless = " not exists (select 1 from movement_unit u where u.code = ";
        change(connection, unit + "'TERRITORY', 'CENTRE', 'VN', 'Trung ương', 'trung uong', null, null, '', '1945-09-02', null"
                + " from dual where" + unless + "'VN')");
        paths();
        var centre = number(connection, "select id from movement_unit where kind = 'CENTRE' and parent_id is null");
        change(connection, unit + "'TERRITORY', 'PROVINCE', p.code, p.name, lower(p.name), " + centre
                + ", null, '', '2025-07-01', p.code from identity_province p where" + unless + "p.code)");
        paths();
        change(connection, unit + "'TERRITORY', 'COMMUNE', c.code, c.name, lower(c.name), v.id, null, '', '2025-07-01', c.code"
                + " from identity_commune c join movement_unit v on v.locality_code = c.province_code"
                + " and v.kind = 'PROVINCE' and v.valid_to is null where c.in_use and" + unless + "c.code)");
        paths();
        places();
        change(connection, unit + "'TERRITORY', 'HAMLET', concat('h', n), concat('Thôn ', n), concat('thon ', n), p.unit_id,"
                + " null, '', '2025-07-01', null from bench_number join bench_place p on p.i = n % " + communes()
                + " where n < " + scale.hamlets());
        change(connection, unit + "'ORGANISATION', 'DEPARTMENT', concat('d', v.code), concat('Sở Giáo dục và Đào tạo ', v.name),"
                + " 'so', null, v.id, '', '2025-07-01', null from movement_unit v"
                + " where v.kind = 'PROVINCE' and v.valid_to is null");
        paths();
        change(connection, unit + "'ORGANISATION', 'SCHOOL', concat('s', c.code), concat('Trường ', c.name), 'truong', d.id, c.id,"
                + " '', '2025-07-01', null from movement_unit c join movement_unit d on d.place_id = c.parent_id"
                + " and d.kind = 'DEPARTMENT' where c.kind = 'COMMUNE' and c.valid_to is null");
        paths();
        change(connection, "alter table bench_place add column school_id bigint");
        change(connection, "update bench_place p join movement_unit s on s.place_id = p.unit_id and s.kind = 'SCHOOL'"
                + " set p.school_id = s.id");
    }

    private void paths() throws SQLException {
        change(connection, "update movement_unit u left join movement_unit p on p.id = u.parent_id"
                + " set u.path = concat(coalesce(p.path, '/'), u.id, '/') where u.path = ''");
    }

    /** The communes by a number from 0. */
    private void places() throws SQLException {
        change(connection, "create table bench_place (i int not null primary key, code varchar(10) not null,"
                + " unit_id bigint not null, index bench_place_by_unit (unit_id))");
        change(connection, "insert into bench_place (i, code, unit_id) select row_number() over (order by id) - 1, locality_code,"
                + " id from movement_unit where kind = 'COMMUNE' and valid_to is null and locality_code is not null");
    }

    private long communes() throws SQLException {
        return number(connection, "select count(*) from bench_place");
    }

    /** Learners are numbered from the first free number on. */
    private void people(String model) throws SQLException {
        var communes = communes();
        var first = number(connection, "select max(id) + 1 from identity_learner");
        var here = "select " + first + " + n";
        portions("insert into identity_learner (id, version, username, full_name, folded_name, password_hash, commune_code,"
                + " registered_at, birth_year) " + here + ", 1, concat('bench', n), concat('Bench ', n), concat('bench ', n),"
                + " m.password_hash, p.code, utc_timestamp(6), 1940 + crc32(concat('y', n)) % 70 from bench_number"
                + " join bench_place p on p.i = crc32(concat('c', n)) % " + communes
                + " join identity_learner m on m.username = '" + model + "'");
        portions("insert into identity_learner_group (learner_id, group_code) " + here
                + ", elt(1 + crc32(concat('g', n)) % 4, 'ND', 'CBCCVC', 'HSSV', 'NLDDN') from bench_number where true");
        portions("insert into identity_learner_role (learner_id, role) " + here + ", 'LEARNER' from bench_number where true");
        // the hamlets of commune i are i, i + communes, i + 2 communes and so on
        var each = Math.max(1, scale.hamlets() / communes);
        portions("insert into movement_belonging (learner_id, hamlet_id, organisation_id) " + here
                + ", h.id, if(crc32(concat('o', n)) % 10 < 3, p.school_id, null) from bench_number"
                + " join bench_place p on p.i = crc32(concat('c', n)) % " + communes
                + " left join movement_unit h on h.code = concat('h', p.i + " + communes + " * (crc32(concat('h', n)) % "
                + each + ")) and crc32(concat('w', n)) % 10 < 7"
                + " where (h.id is not null or crc32(concat('o', n)) % 10 < 3)");
    }

    private void facts() throws SQLException {
        var first = number(connection, "select min(id) from identity_learner where username = 'bench0'");
        var course = "(select min(id) from catalogue_course)";
        var edition = "(select min(id) from catalogue_edition)";
        var who = first + " + n * " + STRIDE + " % " + scale.learners();
        var basis = "if(crc32(concat('b', n)) % 4 = 0, 'MANDATED', 'VOLUNTARY')";
        for (var turn : List.of("", " and crc32(concat('2', n)) % 10 < 4")) {
            portions("insert into learning_enrolment (version, learner_id, course_id, edition_id, started_at, basis, enrolled_by)"
                    + " select 1, " + who + ", " + course + ", " + edition + (turn.isEmpty() ? "" : " + 1") + ", " + at("e") + ", "
                    + basis + ", if(" + basis + " = 'MANDATED', 1, null) from bench_number where true" + turn);
        }
        var evidence = "insert into certification_evidence (learner_id, kind, subject, source, amount, earned_at) select " + who;
        portions(evidence + ", 'LEARNED', 'bench', '', 1, " + at("l") + " from bench_number where crc32(concat('3', n)) % 10 < 8");
        portions(evidence + ", 'TEST', 'bench', '', 1, " + at("t") + " from bench_number where crc32(concat('4', n)) % 10 < 7");
        var long100 = "repeat('Chứng nhận đã hoàn thành khóa học. ', 30)";
        portions("insert into certification_certificate (version, number, kind, learner_id, course_id, edition_id, round_no, holder,"
                + " folded_holder, course_slug, course_title, commune_code, province_code, place, issued_at, issued_on, content,"
                + " status, holder_key, subject_key) select 1, concat('B', n), 'COURSE', " + who + ", " + course + ", " + edition
                + ", 0, concat('Bench ', n), concat('bench ', n), 'bench', 'Bench', '', '', '', " + at("k") + ", date(" + at("k")
                + "), " + long100 + ", 'VALID', concat('L', " + who + "), 'bench'"
                + " from bench_number where crc32(concat('5', n)) % 10 < 7");
        portions("insert into certification_confirmation (version, learner_id, rules_id, group_code, level_code, state, confirmed_at,"
                + " sent_at, acknowledged_at, refusal, receipt) select 1, " + who
                + ", (select min(id) from certification_rules), 'ND', 'PHO_CAP',"
                + " if(n % 2 = 0, 'ACKNOWLEDGED', 'CONFIRMED'), " + at("q") + ", if(n % 2 = 0, " + at("q") + ", null),"
                + " if(n % 2 = 0, " + at("q") + ", null), '', '' from bench_number where crc32(concat('6', n)) % 10 < 4");
    }

    /** Of this year and the last, of every group and of every unit of the territory; units of a kind are not all alike. */
    private void denominators() throws SQLException {
        change(connection, "insert into movement_denominator (version, unit_id, unit_kind, year, population_group, amount, source, source_on)"
                + " select 1, u.id, u.kind, y.year, g.code, ceiling((case u.kind when 'CENTRE' then 6000000 when 'PROVINCE' then 180000"
                + " when 'COMMUNE' then 1800 else 100 end) * g.share * (60 + crc32(concat('d', u.id)) % 80) / 100), 'Bench',"
                + " '2026-01-15' from movement_unit u"
                + " join (select year(utc_date()) as year union all select year(utc_date()) - 1) y"
                + " join (select 'ADULTS' as code, 0.75 as share union all select 'HOUSEHOLDS', 0.25 union all"
                + " select 'PUPILS', 0.2 union all select 'SERVANTS', 0.02 union all select 'WORKERS', 0.3"
                + " union all select 'TRADERS', 0.03) g"
                + " where u.valid_to is null and u.kind in ('CENTRE', 'PROVINCE', 'COMMUNE', 'HAMLET') and not exists"
                + " (select 1 from movement_denominator d where d.unit_id = u.id and d.year = y.year"
                + " and d.population_group = g.code)");
    }

    /** Of this year, with a target of every indicator, of the centre and of every province and commune that has none. */
    private void plans() throws SQLException {
        change(connection, "insert into movement_plan (version, unit_id, unit_name, unit_note, year, title, source, edited,"
                + " created_at) select 1, u.id, u.name, '', year(utc_date()), 'Bench', 'Bench', true, utc_timestamp(6)"
                + " from movement_unit u where u.valid_to is null and u.kind in ('CENTRE', 'PROVINCE', 'COMMUNE')"
                + " and not exists (select 1 from movement_plan p where p.unit_id = u.id and p.year = year(utc_date()))");
        change(connection, "insert into movement_target (version, plan_id, indicator_id, kind, amount, strict, owner, section,"
                + " laxer_reason) select 1, p.id, i.id, if(i.population_group is null, 'COUNT', 'PERCENT'),"
                + " if(i.population_group is null, 1000, 80), false, '', '', '' from movement_plan p join movement_indicator i"
                + " where p.title = 'Bench'");
    }

    private static String at(String what) {
        return "utc_timestamp(6) - interval 1 + crc32(concat('" + what + "', n)) % " + DAYS + " day";
    }

    /** For all learners, so many a transaction; the statement ends in its own condition or join. */
    private void portions(String sql) throws SQLException {
        var open = sql.contains(" where ") ? " and " : " where ";
        for (var from = 0L; from < scale.learners(); from += AT_ONCE) {
            var to = Math.min(from + AT_ONCE, scale.learners());
            change(connection, sql + open + "n >= " + from + " and n < " + to);
        }
    }
}
