package org.gridward.server;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the endpoints describe themselves. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gridward")
                        .description("Who is responsible here · 此处由谁负责。Errors are RFC 9457 problems.")
                        .version(Release.name())
                        .license(new License().name("Apache 2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                // relative: a proxy knows the outside name better
                .servers(List.of(new Server().url("/")));
    }
}
