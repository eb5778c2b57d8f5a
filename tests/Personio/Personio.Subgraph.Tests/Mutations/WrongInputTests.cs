using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Schema;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Mutations;

/// <summary>What is wrong by itself is named by its field, and Personio hears nothing of it: each field of each mutation.</summary>
public sealed partial class WrongInputTests(SharedSession shared) : IClassFixture<SharedSession>
{
    public static TheoryData<string> Mutations => [.. MutationInputs.Mutations.Select(mutation => mutation.Name)];

    public static TheoryData<string, string, string> Rows => WrongValues.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Mutation_WithAWrongValue_NamesItsFieldWithoutACall(string mutation, string field, string wrong)
    {
        var input = MutationInputs.Least(mutation);
        foreach (var (name, value) in JsonNode.Parse(Lengths().Replace(wrong, Text))!.AsObject())
        {
            input[name] = value?.DeepClone();
        }

        shared.Session.TakeCalls();
        var payload = (await shared.Session.DataAsync(MutationInputs.DocumentOf(mutation), new { input })).GetProperty(mutation);

        var errors = payload.GetProperty("errors");
        errors.ValueKind.ShouldBe(JsonValueKind.Array, payload.ToString());
        errors.EnumerateArray().ShouldAllBe(error => error.GetProperty("__typename").GetString() == "ValidationError");
        errors.EnumerateArray().Select(error => error.GetProperty("field").GetString()).ShouldContain(field, errors.ToString());
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    /// <summary>What is of another type never gets as far as a resolver.</summary>
    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Mutation_WithAValueOfAnotherType_NamesItsFieldWithoutACall(string mutation)
    {
        shared.Session.TakeCalls();
        foreach (var (path, _) in MutationInputs.LeavesOf(mutation))
        {
            var input = MutationInputs.With(mutation, path, new JsonObject { ["of"] = "another type" });

            var response = await shared.Session.AskAsync(MutationInputs.DocumentOf(mutation), new { input });

            response.TryGetProperty("data", out _).ShouldBeFalse(path);
            var error = response.GetProperty("errors")[0];
            error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT", path);
            error.GetProperty("message").GetString()!.ShouldContain(path, Case.Sensitive, response.ToString());
        }

        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public void Field_OfAnyInput_HasARow()
    {
        var rows = WrongValues.Rows.Select(row => $"{row.Data.Item1}.{row.Data.Item2}").ToHashSet(StringComparer.Ordinal);

        MutationInputs.Mutations
            .SelectMany(mutation => MutationInputs.LeavesOf(mutation.Name).Select(leaf => (Place: $"{mutation.Name}.{leaf.Path}", leaf.Field)))
            .Where(leaf => !rows.Contains(leaf.Place) && !WrongValues.NeverWrong.Contains(leaf.Place) && !IsRightByType(leaf.Field))
            .Select(leaf => leaf.Place)
            .ShouldBeEmpty("Add a row with a wrong value to WrongValues, and a rule that refuses it.");
    }

    [Fact]
    public void Row_OfTheTable_IsAboutAFieldThatThereIs()
    {
        var places = MutationInputs.Mutations.SelectMany(mutation => MutationInputs.LeavesOf(mutation.Name).Select(leaf => $"{mutation.Name}.{leaf.Path}")).ToList();

        WrongValues.Rows.Select(row => $"{row.Data.Item1}.{row.Data.Item2}").Concat(WrongValues.NeverWrong).Except(places, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static bool IsRightByType(InputValueDefinition field) =>
        field.Type.Named.Name == "Boolean" || (field.Type.Named is EnumType words && words.Values.All(word => word.Name != "UNKNOWN"));

    private static string Text(Match match) => new('x', int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("…(?<length>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lengths();
}
