using System.Text.Json;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>Why a document is refused: the rules broken, each with the places it blames.</summary>
internal static class Refusals
{
    private const string Syntax = nameof(Syntax);

    public static IReadOnlyList<Refusal> Of(DocumentValidator validator, string document)
    {
        try
        {
            return
            [
                .. validator.Validate(GraphQLParser.ParseDocument(document))
                    .Select(e => Refusal.Of(e.Rule, e.Locations.Select(l => $"{l.Line}:{l.Column}"), e.Message)),
            ];
        }
        catch (SyntaxException exception)
        {
            return [Refusal.Of(Syntax, [$"{exception.Location.Line}:{exception.Location.Column}"], exception.Message)];
        }
    }

    public static IReadOnlyList<Refusal> Of(JsonElement answer) =>
    [
        .. answer.GetProperty("refused").EnumerateArray().Select(r => Refusal.Of(
            r.GetProperty("rule").GetString()!,
            r.GetProperty("locations").EnumerateArray().Select(l => l.GetString()!),
            r.GetProperty("message").GetString()!)),
    ];
}

/// <summary>One reason.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Places">The places blamed, as <c>line:column</c>.</param>
/// <param name="Message">What it says; everyone's own words.</param>
internal sealed record Refusal(string Rule, string Places, string Message)
{
    public static Refusal Of(string rule, IEnumerable<string> places, string message) => new(rule, string.Join(' ', places), message);

    public override string ToString() => $"{Rule} {Places} ({Message})";
}
