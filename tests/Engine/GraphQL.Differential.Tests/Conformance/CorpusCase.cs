using System.Text.Json;

namespace GraphQL.Differential.Tests.Conformance;

/// <summary>A document of the conformance corpus and what it must answer.</summary>
/// <param name="Id">The case's name in the corpus.</param>
/// <param name="Schema">The type system it runs against.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">The variables; undefined where there are none.</param>
/// <param name="Data">The response's <c>data</c>, up to the order of keys.</param>
internal sealed record CorpusCase(string Id, string Schema, string Query, JsonElement Variables, JsonElement Data);
