package org.gridward.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridward.model.Text;
import org.gridward.outbound.OutboundException.Reason;

/**
 * Asks other servers over HTTP/1.1, each time over a connection of its own. A name is looked up once and the address that
 * was judged is the one connected to; redirections are refused; no proxy is used. Blocks the caller. Safe for any thread.
 */
public final class OutboundClient implements AutoCloseable {
    private final OutboundSettings settings;
    private final NameResolver names;
    private final Vertx vertx;

    public OutboundClient(OutboundSettings settings) {
        this(settings, NameResolver.SYSTEM);
    }

    OutboundClient(OutboundSettings settings, NameResolver names) {
        this.settings = settings;
        this.names = names;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /** @throws OutboundException when there is no answer, or one that may not be used */
    public OutboundResponse send(OutboundRequest request) {
        long endNanos = System.nanoTime() + request.limits().total().toNanos();
        List<InetAddress> addresses = judge(request, resolve(request, endNanos));
        for (InetAddress address : addresses.subList(0, addresses.size() - 1)) {
            try {
                return exchange(request, address, endNanos);
            } catch (OutboundException e) {
                if (e.reason() != Reason.NO_CONNECTION) {
                    throw e;
                }
                // nothing was sent, so the next address of the name may have it
            }
        }
        return exchange(request, addresses.get(addresses.size() - 1), endNanos);
    }

    /** In a thread of its own: the system's look-up has no time limit. */
    private List<InetAddress> resolve(OutboundRequest request, long endNanos) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        Thread lookUp = new Thread(
                () -> {
                    try {
                        found.complete(names.resolve(request.host()));
                    } catch (UnknownHostException | RuntimeException e) {
                        found.completeExceptionally(e);
                    }
                },
                "outbound-name");
        lookUp.setDaemon(true);
        lookUp.start();
        try {
            return await(found, request, endNanos);
        } catch (ExecutionException e) {
            throw new OutboundException(
                    Reason.UNKNOWN_HOST,
                    new Text("找不到主机 " + request.host(), "There is no host " + request.host()),
                    e.getCause());
        }
    }

    /** One inner address among outer ones is refused too: which of them is used would be chance. */
    private List<InetAddress> judge(OutboundRequest request, List<InetAddress> addresses) {
        if (!settings.isListed(request.host(), request.port())
                && !addresses.stream().allMatch(PublicAddress::isPublic)) {
            throw new OutboundException(
                    Reason.REFUSED_ADDRESS,
                    new Text(
                            request.host() + " 位于内部网络，且不在允许的名单上",
                            request.host() + " is inside a network and not on the list of those that may be asked"),
                    null);
        }
        return addresses;
    }

    private OutboundResponse exchange(OutboundRequest request, InetAddress address, long endNanos) {
        try (Exchange exchange = new Exchange(vertx, settings, request, address)) {
            OutboundResponse response = await(exchange.start(), request, endNanos);
            refuseRedirection(request, response);
            return response;
        } catch (ExecutionException e) {
            throw translate(request, e.getCause() == null ? e : e.getCause());
        }
    }

    private static void refuseRedirection(OutboundRequest request, OutboundResponse response) {
        if (response.status() / 100 == 3 && response.status() != 304) {
            throw new OutboundException(
                    Reason.REDIRECTED,
                    new Text(
                            place(request) + " 要求转到另一地址，未予跟随",
                            place(request) + " points to another address; that is not followed"),
                    null);
        }
    }

    private static <T> T await(CompletableFuture<T> future, OutboundRequest request, long endNanos)
            throws ExecutionException {
        try {
            return future.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooSlow(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.BROKEN, new Text("请求被中止", "The request was given up"), e);
        }
    }

    private static OutboundException translate(OutboundRequest request, Throwable cause) {
        if (cause instanceof CappedBody.TooLargeException) {
            long limit = request.limits().responseBytes();
            return new OutboundException(
                    Reason.TOO_LARGE,
                    new Text(
                            place(request) + " 的回答超过 " + limit + " 字节",
                            "The answer of " + place(request) + " is longer than " + limit + " bytes"),
                    cause);
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return new OutboundException(
                    Reason.NO_CONNECTION,
                    new Text("无法连接 " + place(request), "No connection to " + place(request)),
                    cause);
        }
        if (cause instanceof javax.net.ssl.SSLException || cause.getCause() instanceof javax.net.ssl.SSLException) {
            return new OutboundException(
                    Reason.NOT_TRUSTED,
                    new Text(
                            place(request) + " 的证书不受信任或不属于该主机",
                            "The certificate of " + place(request) + " is not trusted or is another host's"),
                    cause);
        }
        if (cause instanceof java.util.concurrent.TimeoutException) {
            return tooSlow(request, cause);
        }
        return new OutboundException(
                Reason.BROKEN,
                new Text("与 " + place(request) + " 的连接中断", "The connection to " + place(request) + " broke"),
                cause);
    }

    private static OutboundException tooSlow(OutboundRequest request, Throwable cause) {
        Duration total = request.limits().total();
        return new OutboundException(
                Reason.TOO_SLOW,
                new Text(
                        place(request) + " 未在时限内回答（" + total.toSeconds() + " 秒）",
                        place(request) + " did not answer in time (" + total.toSeconds() + " s)"),
                cause);
    }

    private static String place(OutboundRequest request) {
        return request.uri().getScheme() + "://" + request.uri().getRawAuthority();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
