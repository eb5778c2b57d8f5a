namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>
/// Where the engine names other reasons than graphql-js for refusing a document, and why it may. Whether it is refused at all is no matter of
/// opinion, but for two things that graphql-js 16 does not know.
/// </summary>
internal static class KnownDifferences
{
    private static readonly KnownDifference[] Table =
    [
        new("Syntax", "A string that does not end is blamed where it begins, which is where one has to look; graphql-js blames where the text ends.")
        {
            Allows = (_, theirs) => theirs.All(t => t.Message.Contains("Unterminated string", StringComparison.Ordinal)),
        },
        new("Syntax", "An unknown place of a directive is told before what follows it is read; graphql-js has read one token further.")
        {
            Allows = (ours, _) => ours.All(o => o.Message.Contains("directive location", StringComparison.Ordinal)),
        },
        new("Syntax", "Where a described word is no definition, the word is blamed; graphql-js blames its description.")
        {
            Allows = (_, theirs) => theirs.All(t => t.Message.Contains("description", StringComparison.Ordinal)),
        },
        new("SingleFieldSubscriptions", "September 2025 forbids conditions on the root field of a subscription; graphql-js 16 evaluates them.")
        {
            Allows = (ours, _) => ours.Count > 0,
        },
        new("OverlappingFieldsCanBeMerged", "graphql-js compares the types of two fields only where none is __typename, whose type it does not look up.")
        {
            Allows = (ours, theirs) => theirs.Count == 0 && ours.All(o => o.Message.Contains("conflicting types \"String!\"", StringComparison.Ordinal)
                || o.Message.Contains("and \"String!\"", StringComparison.Ordinal)),
        },
        new("OverlappingFieldsCanBeMerged", "Fields are compared group by group, not pair by pair, which bounds the work: of a group, one pair is told.")
        {
            Allows = (ours, theirs) => PlacesOf(ours).Overlaps(PlacesOf(theirs)),
        },
        new("OverlappingFieldsCanBeMerged", "With a cycle of fragments the sets to compare have no bottom, so nothing is compared.")
        {
            Cause = "NoFragmentCycles",
            Allows = (ours, _) => ours.Count == 0,
        },
        new("NoFragmentCycles", "Where fragments go round in several ways, the ways are told in the order of the document; graphql-js has its own.")
        {
            Allows = (ours, theirs) => ours.Count > 0 && theirs.Count > 0,
        },
        new("NoUndefinedVariables", "A variable is told once for each definition and type in which it is used, not at every use.")
        {
            Allows = IsPart,
        },
        new("VariablesInAllowedPosition", "A variable is told once for each definition and type in which it is used, not at every use.")
        {
            Allows = IsPart,
        },
        new("VariablesInAllowedPosition", "A variable of a type that is none for inputs fits nowhere; that is told once, of its definition.")
        {
            Cause = "VariablesAreInputTypes",
            Allows = (ours, theirs) => ours.Count == 0 || IsPart(ours, theirs),
        },
        .. TakenForArgumentsOfTheField("VariablesInAllowedPosition", "ValuesOfCorrectType"),
        new("ValuesOfCorrectType", "A Float must be finite, in literals as in variables; graphql-js makes an infinity of a literal that is too large.")
        {
            Allows = (ours, theirs) => IsMore(ours, theirs, "1e400"),
        },
        new("ValuesOfCorrectType", "The reason of a deprecation must not be null since September 2025; in graphql-js 16 it may.")
        {
            Allows = (ours, theirs) => IsMore(ours, theirs, "\"String!\", found null"),
        },
        new("VariablesInAllowedPosition", "In a list that stands where one OneOf input object should, graphql-js takes an item for a field of it.")
        {
            Cause = "ValuesOfCorrectType",
            Allows = (ours, theirs) => ours.Count == 0 && theirs.All(t => t.Message.Contains("OneOf", StringComparison.Ordinal)),
        },
        new("ValuesOfCorrectType", "The default of a variable of a type that is none for inputs is checked as far as its lists and nulls go.")
        {
            Cause = "VariablesAreInputTypes",
        },
        new("ValuesOfCorrectType", "A field that is given twice counts twice where only one may be given.")
        {
            Cause = "UniqueInputFieldNames",
        },
        new("UniqueArgumentNames", "Each repetition is an error of its own; graphql-js puts all of a name into one.") { Allows = BlameSamePlaces },
        new("UniqueVariableNames", "Each repetition is an error of its own; graphql-js puts all of a name into one.") { Allows = BlameSamePlaces },
        new("OverlappingFieldsCanBeMerged", "Which of two arguments of a name counts is open.") { Cause = "UniqueArgumentNames" },
        new("OverlappingFieldsCanBeMerged", "Which of two input fields of a name counts is open.") { Cause = "UniqueInputFieldNames" },
        .. FirstOrLast("UniqueVariableNames", "NoUnusedVariables", "VariablesInAllowedPosition"),
        .. FirstOrLast(
            "UniqueFragmentNames",
            "NoUnusedFragments",
            "NoUnusedVariables",
            "NoUndefinedVariables",
            "NoFragmentCycles",
            "PossibleFragmentSpreads",
            "VariablesInAllowedPosition",
            "OverlappingFieldsCanBeMerged"),
    ];

    /// <summary>The first difference between two lists of reasons that the table does not explain; null where there is none.</summary>
    public static string? Find(IReadOnlyList<Refusal> ours, IReadOnlyList<Refusal> theirs)
    {
        var rules = ours.Concat(theirs).Select(r => r.Rule).Distinct();
        return rules.Select(rule => Find(rule, ours, theirs)).FirstOrDefault(difference => difference is not null);
    }

    private static string? Find(string rule, IReadOnlyList<Refusal> ours, IReadOnlyList<Refusal> theirs)
    {
        var (left, right) = (Of(rule, ours), Of(rule, theirs));
        return left.Select(r => r.Places).SequenceEqual(right.Select(r => r.Places))
            || Table.Any(d => d.Rule == rule && d.HasCause(ours, theirs) && d.Allows(left, right))
                ? null
                : $"{rule}: we blame {string.Join(", ", left.Select(r => r.Places))}; graphql-js {string.Join(", ", right.Select(r => r.Places))}.";
    }

    private static List<Refusal> Of(string rule, IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Where(r => r.Rule == rule).OrderBy(r => r.Places, StringComparer.Ordinal)];

    private static IEnumerable<KnownDifference> FirstOrLast(string cause, params string[] rules) =>
        rules.Select(r => new KnownDifference(r, "Of two definitions of a name the first counts here, the last in graphql-js.") { Cause = cause });

    private static IEnumerable<KnownDifference> TakenForArgumentsOfTheField(params string[] rules) =>
        rules.Select(r => new KnownDifference(r, "graphql-js takes an argument of an unknown directive for one of the field it stands on.")
        {
            Cause = "KnownDirectives",
            Allows = (ours, theirs) => ours.Count == 0 || IsPart(ours, theirs),
        });

    private static bool IsPart(List<Refusal> ours, List<Refusal> theirs) =>
        ours.Count > 0 && PlacesOf(ours).IsSubsetOf(PlacesOf(theirs));

    // All of theirs, and some about one thing.
    private static bool IsMore(List<Refusal> ours, List<Refusal> theirs, string thing) =>
        theirs.All(t => ours.Exists(o => o.Places == t.Places))
        && ours.ExceptBy(theirs.Select(t => t.Places), o => o.Places).All(o => o.Message.Contains(thing, StringComparison.Ordinal));

    private static bool BlameSamePlaces(List<Refusal> ours, List<Refusal> theirs) =>
        PlacesOf(ours).SetEquals(PlacesOf(theirs));

    private static HashSet<string> PlacesOf(List<Refusal> refusals) => [.. refusals.SelectMany(r => r.Places.Split(' '))];
}

/// <summary>A way in which the reasons may differ.</summary>
/// <param name="Rule">The rule whose errors differ.</param>
/// <param name="Reason">Why they may.</param>
internal sealed record KnownDifference(string Rule, string Reason)
{
    /// <summary>The rule that both must blame for the difference to be allowed; null for none.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether these errors of ours may stand for those of graphql-js.</summary>
    public Func<List<Refusal>, List<Refusal>, bool> Allows { get; init; } = (_, _) => true;

    public bool HasCause(IReadOnlyList<Refusal> ours, IReadOnlyList<Refusal> theirs) =>
        Cause is null || (ours.Any(r => r.Rule == Cause) && theirs.Any(r => r.Rule == Cause));
}
