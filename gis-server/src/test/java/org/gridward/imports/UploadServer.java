package org.gridward.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridward.lookup.SampleServer;
import org.gridward.server.GridwardServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole server with the sample and small limits for uploads; tests that carry this publish more. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridwardServer.class,
        args = "--sample",
        properties = {
            "gridward.upload-limit=2MB",
            "gridward.review=same-person",
            "gridward.upload.files=5",
            "gridward.jobs.running=1",
            "server.tomcat.connection-timeout=2s",
            "server.tomcat.keep-alive-timeout=60s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SampleServer.FreshFolder.class)
public @interface UploadServer {}
