package vn.hocvuso.identity.web;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.hocvuso.identity.RecentSessions;

/** Makes {@link SignInModule} the way in, as long as the application runs. */
@WebListener
public class SignInRegistration implements ServletContextListener {

    private final RecentSessions sessions;
    private String registration;

    @Inject
    public SignInRegistration(RecentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        registration = AuthConfigFactory.getFactory()
                .registerServerAuthModule(new SignInModule(sessions), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (registration != null) {
            AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
        }
    }
}
