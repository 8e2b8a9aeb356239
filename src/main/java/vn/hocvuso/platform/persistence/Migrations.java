package vn.hocvuso.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.hocvuso.platform.progress.Stages;

/** Brings the schema up to date before anything else uses the database. */
@ApplicationScoped
public class Migrations {

    private static final String SIX_DIGITS = "2026-01-02T03:04:05.123456";

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource dataSource;

    void migrate(@Observes @Priority(1) Startup startup) {
        Stages.begin("tables");
        refuseDatabaseThatCutsMicroseconds();
        var result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .outOfOrder(true) // rooms grow side by side, each with numbers of its own
                .load()
                .migrate();
        Stages.end(result.migrationsExecuted + " changes");
    }

    /** Connector/J silently drops fractions of a second on MariaDB before 11.4. */
    private void refuseDatabaseThatCutsMicroseconds() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select cast(? as datetime(6))")) {
            statement.setObject(1, LocalDateTime.parse(SIX_DIGITS));
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (!rows.getObject(1, LocalDateTime.class).equals(LocalDateTime.parse(SIX_DIGITS))) {
                    throw new IllegalStateException("This database loses fractions of a second; use MariaDB 11.4 or"
                            + " later, or MySQL 8.0 or later");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be reached; check hocvuso.db.url, hocvuso.db.user and"
                            + " hocvuso.db.password: " + e.getMessage(),
                    e);
        }
    }
}
