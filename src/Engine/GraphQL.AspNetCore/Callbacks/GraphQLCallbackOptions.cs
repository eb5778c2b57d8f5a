namespace GraphQL.AspNetCore;

/// <summary>
/// Limits and rules of subscriptions by HTTP callback. The server calls addresses that its callers name, so nobody is called unless an origin is
/// listed here.
/// </summary>
public sealed class GraphQLCallbackOptions
{
    /// <summary>The longest time between two heartbeats that a gateway may ask for.</summary>
    public static readonly TimeSpan LongestHeartbeatInterval = TimeSpan.FromDays(1);

    /// <summary>
    /// Origins that may be called back: <c>https://router.example.com</c>, or, better, with the path that is for callbacks,
    /// <c>https://router.example.com/callback</c>. A name must lead to public addresses; an IP address that stands here is meant, and may go
    /// without https.
    /// </summary>
    /// <value>Empty by default: no callback is made.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Origins in the operator's own network, such as <c>http://router:4000/callback</c>: their names may lead to private and loopback addresses, never
    /// to link-local ones, and they may go without https.
    /// </summary>
    /// <value>Empty by default.</value>
    public IList<string> InnerOrigins { get; } = [];

    /// <summary>How many subscriptions this process serves by callback at a time. One more is refused with 503 and <c>TOO_MANY_CALLBACKS</c>.</summary>
    /// <value>The default is 2,000.</value>
    public int MaxSubscriptions { get; set; } = 2_000;

    /// <summary>How many of them one host may have; one more is refused like that.</summary><value>The default is 1,000.</value>
    public int MaxSubscriptionsPerHost { get; set; } = 1_000;

    /// <summary>The largest message to a gateway, in bytes. An event that is larger is an error with <c>RESULT_TOO_LARGE</c> in its place.</summary>
    /// <value>The default is 1 MiB: gateways take 2 MB by default.</value>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    /// <summary>How long the gateway may take to answer a message; then the subscription is given up.</summary><value>The default is 10 seconds.</value>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The least time between two heartbeats that a gateway may ask for. Less is refused with <c>CALLBACK_INVALID</c>.</summary>
    /// <value>The default is 1 second; gateways ask for 5 by default.</value>
    public TimeSpan MinHeartbeatInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a subscription lives at most; then it is completed with <c>CALLBACK_LIFETIME_EXCEEDED</c>.</summary>
    /// <value>The default is 24 hours; at most 30 days.</value>
    public TimeSpan MaxLifetime { get; set; } = TimeSpan.FromHours(24);
}
