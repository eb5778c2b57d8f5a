namespace GraphQL.AspNetCore;

/// <summary>Rules of GraphQL over HTTP. Its limits stand with the others (<see cref="GraphQLLimits"/>).</summary>
public sealed class GraphQLHttpOptions
{
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

    /// <summary>Which HTTP status answers what.</summary><value>The default is <see cref="StatusProfile.Compat"/>.</value>
    public StatusProfile StatusProfile { get; set; } = StatusProfile.Compat;

    /// <summary>How often a stream of events, server-sent or in parts, shows that it is alive while it has none.</summary>
    /// <value>The default is 12 seconds: proxies and clients give up silent connections after 15 and more.</value>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);
}
