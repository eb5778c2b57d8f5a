using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>
/// The request header by which gateways ask for a trace beside the answer (Apollo Federation, "Federated trace data"): the times of the fields, without values.
/// </summary>
internal static class TraceHeader
{
    private const string Name = "apollo-federation-include-trace";
    private const string Format = "ftv1";

    public static bool Asks(IHeaderDictionary headers) => headers.TryGetValue(Name, out var value) && string.Equals(value, Format, StringComparison.OrdinalIgnoreCase);
}
