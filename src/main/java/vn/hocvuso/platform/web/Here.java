package vn.hocvuso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.platform.config.Site;

/** Of the request being answered: the address the reader sees, so that signing in or changing the language leads back to it. */
@Named
@ApplicationScoped
public class Here {

    private final HttpServletRequest request;
    private final Site site;

    @Inject
    Here(HttpServletRequest request, Site site) {
        this.request = request;
        this.site = site;
    }

    /** Path and query string as the browser shows them. */
    public String getAddress() {
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var path = forwarded
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)
                : request.getRequestURI();
        var query = forwarded
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                : request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** The address as the value of a parameter. */
    public String getEncoded() {
        return URLEncoder.encode(getAddress(), StandardCharsets.UTF_8);
    }

    /** True when a desk page was opened anew because its view had expired. */
    public boolean isExpired() {
        return "true".equals(request.getParameter("expired"));
    }

    /** True when a script fetches this page to keep it, and nobody reads it now. */
    public boolean isDownload() {
        return request.getHeader("Hocvuso-Download") != null;
    }

    /** Scheme and host for links on paper: those that the operator has set, else those of this request. */
    public String getSite() {
        return site.address().orElseGet(this::asRequested);
    }

    private String asRequested() {
        var port = request.getServerPort();
        var usual = request.isSecure() ? port == 443 : port == 80;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /** Answers that there is no such page. */
    public void missing() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Where the request comes from, for the throttle. */
    public String getClient() {
        return ClientAddress.of(request);
    }
}
