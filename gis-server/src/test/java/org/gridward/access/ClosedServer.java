package org.gridward.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridward.lookup.SampleServer;
import org.gridward.server.GridwardServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole server with the sample, as on PostGIS: nobody reads anything without signing in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridwardServer.class,
        args = "--sample",
        properties = "gridward.anonymous-read=false",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SampleServer.FreshFolder.class)
public @interface ClosedServer {}
