using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Worlds;

namespace GraphQL.Differential.Tests.Reference;

/// <summary>What became of a position of the response.</summary>
internal abstract record Completion;

/// <summary>It has a value, or is null.</summary>
/// <param name="Value">The value; null for null.</param>
/// <param name="Nulled">The positions in it, itself included, that errors have nulled; in response order.</param>
internal sealed record Filled(JsonNode? Value, IReadOnlyList<NulledPosition> Nulled) : Completion;

/// <summary>It has no value although it must not be null: the parent position takes the blame.</summary>
/// <param name="Errors">The errors that each alone would have done it; in response order.</param>
internal sealed record Failed(IReadOnlyList<FieldError> Errors) : Completion;

/// <summary>An error, before it is known which position it nulls.</summary>
internal sealed record FieldError(string Path, string Code);

/// <summary>
/// A position that is null because of an error. Several errors may have nulled it; which of them a response reports is open, for an executor
/// need not compute what an error has made unwanted (GraphQL September 2025, §6.4.4).
/// </summary>
internal sealed record NulledPosition(IReadOnlyList<FieldError> Candidates);

/// <summary>A response.</summary>
/// <param name="HasData">False where the operation did not run.</param>
internal sealed record NaiveResponse(bool HasData, JsonObject? Data, IReadOnlyList<NulledPosition> Nulled)
{
    public static NaiveResponse Refused { get; } = new(HasData: false, null, []);
}

/// <summary>What a resolver did.</summary>
/// <param name="Arguments">The arguments it received, as text.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record Resolution(string Arguments, Outcome Outcome);
