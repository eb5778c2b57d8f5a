using Personio.Client.Authentication;
using Personio.Client.Budgets;
using Personio.Client.Files;

namespace Personio.Client.Http;

/// <summary>One call to make.</summary>
internal sealed record PersonioRequest
{
    public required PersonioApi Api { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>The path with placeholders for ids: what is logged, traced and shown, and what decides on the limits. A constant.</summary>
    public required string Route { get; init; }

    /// <summary>Where it goes. Holds ids and filters, so it appears nowhere.</summary>
    public required Uri Address { get; init; }

    public byte[]? JsonBody { get; init; }

    /// <summary>
    /// Sends <c>Beta: true</c>: without it Personio's gateway knew some endpoints not at all, and where that is over it does no harm.
    /// </summary>
    public bool Beta { get; init; }

    /// <summary>Whether a list may be answered with no body at all, which means that it is empty.</summary>
    public bool EmptyBodyIsEmptyList { get; init; }

    /// <summary>Makes the body of one attempt, for what is no JSON: a form, a file. Disposed with the attempt.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>The file in the body; null for none.</summary>
    public FileUpload? File { get; init; }

    /// <summary>The time that a call has beside the usual: what the file needs on the line.</summary>
    public TimeSpan Allowance => File?.Allowance ?? TimeSpan.Zero;

    /// <summary>What the answer must be. Default: JSON.</summary>
    public AcceptedContent Accepts { get; init; } = AcceptedContent.Json;

    /// <summary>The most bytes that are read of the answer. Default: <see cref="HttpAttempt.MaxBytes"/>.</summary>
    public int MaxBytes { get; init; } = HttpAttempt.MaxBytes;

    /// <summary>
    /// Whether a refusal (400) is an answer to be read rather than an error: where it says what became of each part of the request.
    /// </summary>
    public bool RefusalIsAnswer { get; init; }

    /// <summary>Whether a missing object is an answer (null) rather than an error.</summary>
    public bool NullWhenNotFound { get; init; }

    /// <summary>
    /// Whether it may be repeated when nobody knows if it was carried out. Default: GET only. What else may be is said by the one who
    /// knows, such as a DELETE; that it finds nothing the second time then counts as done.
    /// </summary>
    public bool IsIdempotent { get => isIdempotent ?? Method == HttpMethod.Get; init => isIdempotent = value; }

    /// <summary>Whether it adds, changes or removes something, so that it matters whether it was carried out.</summary>
    public bool IsChange => Method != HttpMethod.Get;

    public string Endpoint => $"{Method.Method} {Route}";

    public EndpointClass EndpointClass => EndpointClasses.Of(Api, Method, Route);

    /// <summary>Same for requests of one connection whose answers are the same.</summary>
    public string Identity => $"{Api} {Accepts} {MaxBytes} {Beta} {Address.AbsoluteUri}";

    private readonly bool? isIdempotent;

    /// <summary>Without <see cref="Address"/> and body.</summary>
    public override string ToString() => Endpoint;
}
