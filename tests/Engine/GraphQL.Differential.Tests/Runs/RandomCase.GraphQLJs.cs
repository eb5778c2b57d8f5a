using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.GraphQLJs;
using GraphQL.Differential.Tests.Reference;
using GraphQL.Language;

namespace GraphQL.Differential.Tests.Runs;

/// <content>The same case in graphql-js.</content>
internal sealed partial class RandomCase
{
    /// <summary>Runs the naive executor and graphql-js, under each of the case's variables.</summary>
    /// <returns>What differs, with all that is needed to see it again; null where nothing does.</returns>
    public async Task<string?> FindDifferenceFromAsync(GraphQLJsProcess graphQLJs, CancellationToken cancellationToken)
    {
        // Nothing says in which order a schema lists its types.
        if (_document.Contains("t: types", StringComparison.Ordinal))
        {
            return null;
        }

        var naive = new NaiveExecutor(_schema, GraphQLParser.ParseDocument(_document), NewWorld());
        foreach (var variables in _variables)
        {
            var expected = naive.Execute(JsonElement.Parse(variables));
            var answer = await graphQLJs.AnswerAsync(
                new JsonObject
                {
                    ["sdl"] = _sdl,
                    ["document"] = _document,
                    ["variables"] = JsonNode.Parse(variables),
                    ["resolved"] = ResolvedJson.Of(naive.Resolved),
                },
                cancellationToken);
            var complaints = answer.GetProperty("complaints").EnumerateArray().Select(c => c.GetString()).ToList();
            var difference = complaints.FirstOrDefault()
                ?? ResponseComparison.FindInData(answer, expected)
                ?? ResponseComparison.FindInPaths([.. answer.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!)], expected);
            if (difference is not null)
            {
                return Explain($"graphql-js: {difference}", variables, expected, answer);
            }
        }

        return null;
    }
}
