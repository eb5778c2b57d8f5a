using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Requests;

/// <summary>
/// The request header <c>GraphQL-Cost</c>: <c>report</c> asks for the operation's cost beside its answer, <c>validate</c> for the cost alone.
/// Other values ask for nothing.
/// </summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static CostQuestion Read(IHeaderDictionary headers) =>
        !headers.TryGetValue(Name, out var value) ? CostQuestion.None
        : Says(value, "report") ? CostQuestion.Report
        : Says(value, "validate") ? CostQuestion.Validate
        : CostQuestion.None;

    private static bool Says(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);
}
