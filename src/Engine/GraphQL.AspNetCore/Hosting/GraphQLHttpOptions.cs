namespace GraphQL.AspNetCore;

/// <summary>Limits and rules of GraphQL over HTTP.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The largest request body, in bytes. Larger ones are refused with 413 and <c>PAYLOAD_TOO_LARGE</c>.</summary>
    /// <value>The default is 1 MiB.</value>
    public long MaxRequestBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How many operations run at once; further ones wait in the order of their arrival.</summary><value>The default is 64.</value>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>How many operations wait at most. Further ones are refused at once with 503 and <c>SERVER_BUSY</c>.</summary>
    /// <value>The default is 256; 0 lets none wait.</value>
    public int MaxWaitingExecutions { get; set; } = 256;

    /// <summary>How long an operation waits at most before it is refused with 503 and <c>SERVER_BUSY</c>.</summary>
    /// <value>The default is 5 seconds: with the 25 of an operation below the 30 that gateways allow.</value>
    public TimeSpan MaxExecutionWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether queries may come by GET, too.</summary><value>The default is true.</value>
    public bool AllowGet { get; set; } = true;

    /// <summary>
    /// Refuses requests that a browser sends to other sites without asking first (cross-site request forgery): a GET must carry one of
    /// the headers in <see cref="PreflightHeaders"/> or a content type of <c>application/json</c>. A POST always needs that content type.
    /// </summary>
    /// <value>The default is true. Turn it off only where no browser can reach the server.</value>
    public bool RequirePreflight { get; set; } = true;

    /// <summary>The headers that show that a browser has asked before it sent the request.</summary>
    /// <value>
    /// The default is <c>GraphQL-Preflight</c>, <c>GraphQL-Require-Preflight</c>, <c>Apollo-Require-Preflight</c> and
    /// <c>X-Apollo-Operation-Name</c>, the names that widespread clients send.
    /// </value>
    public IList<string> PreflightHeaders { get; } =
        ["GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    /// <summary>Whether a POST may carry a JSON array of requests, which is answered with an array of responses in the same order.</summary>
    /// <value>The default is false: one operation with several root fields does the same with fewer calls.</value>
    public bool AllowBatching { get; set; }

    /// <summary>The most operations of one batch. More are refused with 400 and <c>MAX_BATCH_OPERATIONS_EXCEEDED</c>.</summary>
    /// <value>The default is 10.</value>
    public int MaxBatchOperations { get; set; } = 10;

    /// <summary>Which HTTP status answers what.</summary><value>The default is <see cref="StatusProfile.Compat"/>.</value>
    public StatusProfile StatusProfile { get; set; } = StatusProfile.Compat;

    /// <summary>How many streams of server-sent events are open at a time. One more is refused with 503 and <c>TOO_MANY_EVENT_STREAMS</c>.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxEventStreams { get; set; } = 1_000;

    /// <summary>How often a stream of server-sent events shows that it is alive while it has no events.</summary>
    /// <value>The default is 12 seconds: proxies and clients give up silent connections after 15 and more.</value>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);
}
