package vn.hocvuso.interop.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Set;
import vn.hocvuso.identity.FirstAccounts;
import vn.hocvuso.identity.OneTimePassword;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.progress.Stages;

/**
 * Makes the first accounts of a system that has no administrator: demo accounts where the launcher asks for them, which
 * it does only on an embedded database it has just made; else the administrator named in the settings, if any.
 */
@ApplicationScoped
class FirstStart {

    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    private final FirstAccounts accounts;
    private final DemoAuthorship authorship;
    private final SecureRandom random = new SecureRandom();

    @Inject
    FirstStart(FirstAccounts accounts, DemoAuthorship authorship) {
        this.accounts = accounts;
        this.authorship = authorship;
    }

    void begin(@Observes @Priority(150) Startup startup) {
        if (!accounts.isAdministratorMissing()) {
            return;
        }
        if (Setting.flag("hocvuso.demo.create", false)) {
            demo("learner", "hocvien", "Nguyễn Thị Sáu", Set.of());
            var teacher = demo("teacher", "giaovien", "Trần Văn Bình", Set.of(Role.TEACHER));
            authorship.ofEveryCourse(teacher);
            demo("administrator", "quantri", "Lê Thị Hoa", Set.of(Role.ADMINISTRATOR));
        } else {
            Setting.text("hocvuso.first-administrator.username").ifPresent(this::administrator);
        }
    }

    private vn.hocvuso.identity.Learner.Ref demo(String role, String username, String name, Set<Role> roles) {
        var password = OneTimePassword.random(random);
        var ref = accounts.make(application(username, password, name), roles);
        Stages.line("demo account: " + role + " " + username + " " + password);
        return ref;
    }

    private void administrator(String username) {
        var password = Setting.required("hocvuso.first-administrator.password");
        try {
            accounts.make(application(username, password, username), Set.of(Role.ADMINISTRATOR));
            LOG.log(Level.INFO, "The first administrator was made");
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, "The first administrator could not be made: {0}", refusal.key());
        }
    }

    private static Registering.Application application(String username, String password, String name) {
        return new Registering.Application(username, password, name, Set.of("ND"), "00004", "", "", true);
    }
}
