package vn.hocvuso.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The resources of all rooms stand under {@code /api/<room>}. */
@ApplicationPath("/api")
public class Rest extends Application {}
