package vn.hocvuso.platform;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a class whose every public method is one transaction; any exception that leaves it rolls back. */
@Stereotype
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {}
