using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;

namespace GraphQL.Federation.Tracing;

/// <summary>Adds <c>extensions.ftv1</c> to the answer of a request that is traced.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class InlineTraceExtension : IResponseExtension
{
    public string Name => "ftv1";

    public object? Read(OperationRequest request) => request.FieldTrace is { Root: not null } trace ? InlineTrace.Encode(trace) : null;
}
