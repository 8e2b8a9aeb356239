package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Visitor;

/** Gives people duties for units, as an administrator does. */
final class Posts {

    private static final String UNITS = "/manage/movement/units.xhtml";

    private Posts() {}

    /**
     * Signs a person up and gives her a duty from July 2025 on.
     *
     * @param desk of an administrator
     * @param search what finds the unit, as an address has it
     * @param unit its name with its province, as the list shows it
     */
    static void give(PackagedSystem system, Visitor desk, Account person, String search, String unit, String duty) {
        try {
            new HttpLearner(system.address(), person).signUp("Nguyễn Thị Cán Bộ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        desk.open(UNITS + "?q=" + search);
        desk.follow(unit);
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").click();
        assertThat(desk.byId("posts")).isVisible();
    }
}
