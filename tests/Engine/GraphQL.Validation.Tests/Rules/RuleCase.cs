namespace GraphQL.Validation.Tests.Rules;

/// <summary>
/// One situation of a rule's table. In the table a line <c>=== situation</c> begins a case, its document follows, and each line
/// <c>--- 1:5 3:7 message</c> is an error the rule must give; a case without one is valid.
/// </summary>
internal sealed record RuleCase(string Situation, string Document, IReadOnlyList<string> Errors)
{
    private const string Begin = "=== ";
    private const string Error = "--- ";

    public static IReadOnlyList<RuleCase> Read(string rule)
    {
        var cases = new List<RuleCase>();
        foreach (var text in $"\n{TestSchema.ReadResource($"Cases/{rule}")}".Split($"\n{Begin}", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = text.TrimEnd().Split('\n');
            var document = lines.Skip(1).TakeWhile(l => !l.StartsWith(Error, StringComparison.Ordinal)).ToArray();
            var errors = lines.Skip(1 + document.Length).Select(l => l[Error.Length..]).ToArray();
            cases.Add(new RuleCase(lines[0], string.Join('\n', document), errors));
        }

        return cases;
    }

    /// <summary>An error in the table's notation.</summary>
    public static string Describe(ValidationError error) =>
        string.Join(' ', [.. error.Locations.Select(l => $"{l.Line}:{l.Column}"), error.Message]);
}
