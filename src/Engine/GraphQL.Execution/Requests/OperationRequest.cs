using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Json;
using GraphQL.Execution.Telemetry;

namespace GraphQL.Execution;

/// <summary>One operation to execute.</summary>
public sealed record OperationRequest
{
    /// <summary>The document's text.</summary>
    public required string Document { get; init; }

    /// <summary>Which operation of the document; may be null where it holds only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: an object, or undefined or null where there are none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The files that stand in place of nulls in the variables.</summary><value>The default is null: there are none.</value>
    public Schema.AttachedFiles? Files { get; init; }

    /// <summary>The request's extensions: an object, or undefined or null where there are none.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The services of this operation. A scope serves one operation.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Who asks: what rules of authorization are decided for.</summary><value>The default is null: nobody knows.</value>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>True where the transport knows that a gateway asks, not one of its clients.</summary><value>The default is false.</value>
    public bool IsFromGateway { get; init; }

    /// <summary>Receives when which field was resolved; null where nobody asks for it.</summary>
    public FieldTrace? FieldTrace { get; init; }

    /// <summary>What the transport wants resolvers to know, by name; a parameter with <c>[GlobalState]</c> receives it.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, object?> GlobalState { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>Opens the scope of one event; only a subscription needs it.</summary><value>The default is null.</value>
    public Func<EventScope>? BeginEvent { get; init; }

    /// <summary>
    /// Awaited before each further part of an incrementally delivered response is worked on, and disposed of when the part is made: a turn, for
    /// instance. A <see cref="GraphQLException"/> ends the response with its error.
    /// </summary>
    /// <value>The default is null.</value>
    public Func<CancellationToken, ValueTask<IDisposable>>? BeginPart { get; init; }

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are left out of account, for a client that takes a stream of events but no response in parts.</summary>
    /// <value>The default is false.</value>
    public bool InOnePart { get; init; }

    /// <summary>What the client wants to know of the operation's cost.</summary><value>The default is nothing.</value>
    public CostQuestion Cost { get; init; }

    /// <summary>Follows the request, where somebody wants to know.</summary>
    internal RequestTrace? Trace { get; init; }

    /// <summary>Refuses mutations: what a GET request may not run.</summary>
    public bool NoMutations { get; init; }
}
